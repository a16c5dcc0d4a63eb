package org.puente.events.road;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.puente.events.contract.Topic;
import org.puente.events.inbox.Inboxes;
import org.puente.events.inbox.Incoming;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@SpringBootApplication
class RoadService {

  static final class Arrivals {
    final List<Incoming> all = new CopyOnWriteArrayList<>();
  }

  @Bean
  Arrivals arrivals() {
    return new Arrivals();
  }

  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> kits(Inboxes inboxes, Arrivals arrivals) {
    return inboxes.listen(Topic.KIT_DELIVERIES, "road", arrivals.all::addAll);
  }
}
