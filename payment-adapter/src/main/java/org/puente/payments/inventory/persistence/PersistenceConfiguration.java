package org.puente.payments.inventory.persistence;

import org.puente.payments.inventory.CodeClaims;
import org.puente.payments.inventory.Inventory;
import org.puente.payments.inventory.Stock;
import org.puente.payments.orders.CodeSealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(value = "inventoryPersistence", proxyBeanMethods = false)
class PersistenceConfiguration {

  @Bean
  Inventory inventory(JdbcTemplate jdbc) {
    return new JdbcInventory(jdbc);
  }

  @Bean
  Stock stock(JdbcTemplate jdbc, CodeSealer sealer) {
    return new JdbcStock(jdbc, sealer);
  }

  @Bean
  CodeClaims codeClaims(JdbcClient jdbc) {
    return new JdbcCodeClaims(jdbc);
  }
}
