package org.puente.payments.reconciliation;

import java.time.Duration;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.Round;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

  private static final Duration IDLE = Duration.ofSeconds(1);

  @Bean(initMethod = "start", destroyMethod = "stop")
  Round reconciling(
      Reconciliations reconciliations, Fsps fsps, PlatformTransactionManager transactions) {
    var reconciling =
        new ReconcilingStatements(reconciliations, fsps, new TransactionTemplate(transactions));
    return new Round("reconcile", IDLE, reconciling::step);
  }
}
