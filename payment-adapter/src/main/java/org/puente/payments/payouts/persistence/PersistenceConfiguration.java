package org.puente.payments.payouts.persistence;

import org.puente.events.outbox.EventHistory;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.payouts.Payouts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

  @Bean
  Payouts payouts(JdbcTemplate jdbc, CodeSealer sealer, EventHistory history) {
    return new JdbcPayouts(jdbc, sealer, history);
  }
}
