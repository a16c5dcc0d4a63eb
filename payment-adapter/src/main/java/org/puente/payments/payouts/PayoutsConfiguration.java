package org.puente.payments.payouts;

import java.time.Clock;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.OrderFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class PayoutsConfiguration {

  @Bean
  ChangingPayouts changingPayouts(Payouts payouts, Fsps fsps, Clock clock) {
    return new ChangingPayouts(payouts, fsps, clock);
  }

  @Bean
  OrderFacts orderFacts(ChangingPayouts changing, PlatformTransactionManager transactions) {
    return new RecordingFacts(changing, new TransactionTemplate(transactions));
  }
}
