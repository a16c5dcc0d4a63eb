package org.puente.payments.worklist;

import java.time.Clock;
import java.time.Duration;
import org.puente.payments.orders.Round;
import org.puente.payments.outcomes.ApplyingReports;
import org.puente.payments.payouts.ChangingPayouts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

  private static final Duration IDLE = Duration.ofMillis(250);

  @Bean(initMethod = "start", destroyMethod = "stop")
  Round applyingProposals(
      Proposals proposals,
      ChangingPayouts payouts,
      ApplyingReports reports,
      PlatformTransactionManager transactions,
      Clock clock) {
    ApplyingProposals applying =
        new ApplyingProposals(
            proposals, payouts, reports, new TransactionTemplate(transactions), clock);
    return new Round("proposals", IDLE, applying::step);
  }
}
