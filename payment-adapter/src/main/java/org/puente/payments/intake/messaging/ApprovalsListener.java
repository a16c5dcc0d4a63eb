package org.puente.payments.intake.messaging;

import org.puente.events.contract.Topic;
import org.puente.events.inbox.EventBatchHandler;
import org.puente.events.inbox.Inboxes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class ApprovalsListener {

  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> approvals(
      Inboxes inboxes, EventBatchHandler intake) {
    return inboxes.listen(Topic.PTM_APPROVALS, "payment-adapter", intake);
  }
}
