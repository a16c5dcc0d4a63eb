package org.puente.distribution.totals.messaging;

import java.util.ArrayList;
import java.util.List;
import org.puente.distribution.fees.Fees;
import org.puente.distribution.totals.DayTotals;
import org.puente.events.contract.FspDayTotalled;
import org.puente.events.contract.FspFeesStated;
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
      Inboxes inboxes, DayTotals totals, Fees fees) {
    return inboxes.listen(
        Topic.FSP_TOTALS, "distribution-totals", batch -> keep(batch, totals, fees));
  }

  private static void keep(List<Incoming> batch, DayTotals totals, Fees fees) {
    List<DayTotals.Told> days = new ArrayList<>();
    List<Fees.Stated> stated = new ArrayList<>();
    for (Incoming incoming : batch) {
      long version = incoming.envelope().sequence();
      switch (incoming.event()) {
        case FspDayTotalled day -> days.add(new DayTotals.Told(version, day));
        case FspFeesStated day -> stated.add(new Fees.Stated(version, day));
        default ->
            throw new DefectiveEventException("No total: " + incoming.envelope().contract().name());
      }
    }
    if (!days.isEmpty()) {
      totals.keep(days);
    }
    if (!stated.isEmpty()) {
      fees.post(stated);
    }
  }
}
