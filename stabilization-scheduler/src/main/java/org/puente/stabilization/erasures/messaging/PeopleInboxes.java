package org.puente.stabilization.erasures.messaging;

import org.puente.events.contract.Topic;
import org.puente.events.inbox.Inboxes;
import org.puente.stabilization.retention.ForgettingPeople;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class PeopleInboxes {

  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> peopleInbox(
      Inboxes inboxes, ForgettingPeople forgetting) {
    return inboxes.listen(
        Topic.PEOPLE_CHANGES, "stabilization-scheduler.people", new PeopleInbox(forgetting));
  }
}
