package org.puente.payments.statements.persistence;

import java.nio.file.Path;
import org.puente.events.sealing.Keysets;
import org.puente.payments.statements.StatementDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(value = "statementPersistence", proxyBeanMethods = false)
class PersistenceConfiguration {

  @Bean
  StatementDays statementDays(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      @Value("${puente.keys}") Path keys) {
    return new JdbcStatementDays(
        jdbc, new TransactionTemplate(transactions), Keysets.aead(keys.resolve("codes.json")));
  }
}
