package org.puente.payments.files.persistence;

import java.nio.file.Path;
import org.puente.events.sealing.Keysets;
import org.puente.payments.files.BankFiles;
import org.puente.payments.files.FileVerdicts;
import org.puente.payments.files.KeptContents;
import org.puente.payments.files.PaymentFiles;
import org.puente.payments.orders.CodeSealer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(value = "filePersistence", proxyBeanMethods = false)
class PersistenceConfiguration {

  @Bean
  PaymentFiles paymentFiles(JdbcTemplate jdbc) {
    return new JdbcPaymentFiles(jdbc);
  }

  @Bean
  FileVerdicts fileVerdicts(JdbcTemplate jdbc) {
    return new JdbcFileVerdicts(jdbc);
  }

  @Bean
  KeptContents keptContents(JdbcTemplate jdbc) {
    return new JdbcKeptContents(jdbc);
  }

  @Bean
  BankFiles bankFiles(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      CodeSealer sealer,
      @Value("${puente.keys}") Path keys) {
    return new JdbcBankFiles(
        jdbc,
        new TransactionTemplate(transactions),
        new FileContents(jdbc, Keysets.aead(keys.resolve("codes.json"))),
        new StoredLines(jdbc, sealer));
  }
}
