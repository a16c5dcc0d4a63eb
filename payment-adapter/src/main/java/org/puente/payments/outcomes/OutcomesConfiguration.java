package org.puente.payments.outcomes;

import java.time.Clock;
import java.util.List;
import org.puente.payments.fsp.FspSettings;
import org.puente.payments.payouts.ChangingPayouts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class OutcomesConfiguration {

  @Bean
  ApplyingReports applyingReports(
      Feeds feeds,
      ChangingPayouts payouts,
      References references,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new ApplyingReports(
        feeds, payouts, references, new TransactionTemplate(transactions), clock);
  }

  @Bean
  Signature signature(FspSettings settings, List<Clock> clocks) {
    return new Signature(settings.webhookSecret(), clocks);
  }
}
