package org.puente.payments.resealing;

import java.nio.file.Path;
import java.time.Duration;
import org.puente.events.sealing.KeyRotation;
import org.puente.events.sealing.Keysets;
import org.puente.payments.orders.Round;
import org.puente.payments.resealing.persistence.JdbcSealedColumns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ResealingConfiguration {

  @Bean
  Resealing resealing(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      @Value("${puente.keys}") Path folder) {
    Path keys = folder.resolve("codes.json");
    return new Resealing(
        new JdbcSealedColumns(jdbc),
        new KeyRotation(keys),
        Keysets.aead(keys),
        new TransactionTemplate(transactions));
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  Round resealingRound(Resealing resealing, @Value("${puente.resealing.every}") Duration every) {
    return new Round("resealing", every, resealing::step);
  }
}
