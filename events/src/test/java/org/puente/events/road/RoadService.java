package org.puente.events.road;

import org.puente.events.contract.Topic;
import org.puente.events.inbox.Inboxes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@SpringBootApplication
class RoadService {

  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> kits(Inboxes inboxes, KitReturns returns) {
    return inboxes.listen(Topic.KIT_DELIVERIES, "road", returns);
  }
}
