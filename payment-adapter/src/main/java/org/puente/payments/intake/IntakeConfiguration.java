package org.puente.payments.intake;

import java.time.Clock;
import org.puente.events.inbox.EventBatchHandler;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.OrderBell;
import org.puente.payments.payouts.ChangingPayouts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  TakingIn takingIn(
      Promises promises, Approvals approvals, ChangingPayouts payouts, Fsps fsps, Clock clock) {
    return new TakingIn(promises, approvals, payouts, fsps, clock);
  }

  /** Rings for the new orders once they are committed. */
  @Bean
  EventBatchHandler intake(TakingIn taking, OrderBell bell) {
    return batch -> {
      taking.handle(batch);
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              bell.ring();
            }
          });
    };
  }
}
