package org.puente.distribution.troubles.messaging;

import org.puente.distribution.troubles.FspTroubles;
import org.puente.events.contract.FspTroubleNoted;
import org.puente.events.contract.Topic;
import org.puente.events.envelope.DefectiveEventException;
import org.puente.events.inbox.Inboxes;
import org.puente.events.inbox.Incoming;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Listens to {@code fsp.troubles}. */
@Configuration(proxyBeanMethods = false)
class TroublesListener {

  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> fspTroublesInbox(
      Inboxes inboxes, FspTroubles troubles) {
    return inboxes.listen(
        Topic.FSP_TROUBLES,
        "distribution-troubles",
        batch -> troubles.keep(batch.stream().map(TroublesListener::told).toList()));
  }

  private static FspTroubles.Told told(Incoming incoming) {
    if (incoming.event() instanceof FspTroubleNoted event) {
      return new FspTroubles.Told(incoming.envelope().sequence(), event);
    }
    throw new DefectiveEventException("No trouble: " + incoming.envelope().contract().name());
  }
}
