package org.puente.stabilization.watches.messaging;

import org.puente.events.contract.Topic;
import org.puente.events.inbox.Inboxes;
import org.puente.stabilization.watches.FollowingTransfers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class WatchInboxes {

  private static final String GROUP = "stabilization-scheduler";

  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> approvalsInbox(
      Inboxes inboxes, FollowingTransfers following) {
    return inboxes.listen(Topic.PTM_APPROVALS, GROUP + ".approvals", new ApprovalsInbox(following));
  }

  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> stepsInbox(
      Inboxes inboxes, FollowingTransfers following) {
    return inboxes.listen(Topic.PTM_STEPS, GROUP + ".steps", new StepsInbox(following));
  }

  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> payoutsInbox(
      Inboxes inboxes, FollowingTransfers following) {
    return inboxes.listen(Topic.ATM_PAYOUTS, GROUP + ".payouts", new PayoutsInbox(following));
  }
}
