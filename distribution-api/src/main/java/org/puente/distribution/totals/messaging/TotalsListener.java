package org.puente.distribution.totals.messaging;

import org.puente.distribution.totals.DayTotals;
import org.puente.events.contract.FspDayTotalled;
import org.puente.events.contract.Topic;
import org.puente.events.envelope.DefectiveEventException;
import org.puente.events.inbox.Inboxes;
import org.puente.events.inbox.Incoming;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Listens to {@code fsp.totals}. */
@Configuration(proxyBeanMethods = false)
class TotalsListener {

  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> dayTotalsInbox(
      Inboxes inboxes, DayTotals totals) {
    return inboxes.listen(
        Topic.FSP_TOTALS,
        "distribution-totals",
        batch -> totals.keep(batch.stream().map(TotalsListener::told).toList()));
  }

  private static DayTotals.Told told(Incoming incoming) {
    if (incoming.event() instanceof FspDayTotalled event) {
      return new DayTotals.Told(incoming.envelope().sequence(), event);
    }
    throw new DefectiveEventException("No total: " + incoming.envelope().contract().name());
  }
}
