package org.puente.distribution.payouts.messaging;

import org.puente.distribution.payouts.Heard;
import org.puente.distribution.payouts.HearingPayouts;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.Topic;
import org.puente.events.envelope.DefectiveEventException;
import org.puente.events.inbox.Inboxes;
import org.puente.events.inbox.Incoming;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Listens to {@code atm.payouts}. */
@Configuration(proxyBeanMethods = false)
class PayoutListener {

  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> payouts(
      Inboxes inboxes, HearingPayouts hearing) {
    return inboxes.listen(
        Topic.ATM_PAYOUTS,
        "distribution-payouts",
        batch -> hearing.hear(batch.stream().map(PayoutListener::heard).toList()));
  }

  private static Heard heard(Incoming incoming) {
    if (incoming.event() instanceof PayoutEvent event) {
      return new Heard(incoming.envelope().sequence(), event, incoming.envelope().time());
    }
    throw new DefectiveEventException("No payout: " + incoming.envelope().contract().name());
  }
}
