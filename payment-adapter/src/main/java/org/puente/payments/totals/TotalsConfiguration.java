package org.puente.payments.totals;

import java.time.Clock;
import java.time.Duration;
import org.puente.events.outbox.EventHistory;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.Round;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class TotalsConfiguration {

  @Bean
  TellingTotals tellingTotals(
      DayTotals totals,
      Fsps fsps,
      EventHistory history,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new TellingTotals(totals, fsps, history, new TransactionTemplate(transactions), clock);
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  Round totalling(TellingTotals telling, @Value("${puente.totals.every}") Duration every) {
    return new Round("totals", every, telling::step);
  }
}
