package org.puente.events.quarantine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.puente.events.access.DatabaseAutoConfiguration;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A quarantine, its metric and its API for every service with a database of its own. */
@AutoConfiguration(after = {DatabaseAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnBean(ScopedDataSource.class)
public class QuarantineAutoConfiguration {

  @Bean
  Quarantine quarantine(JdbcTemplate jdbc) {
    return new Quarantine(jdbc, JsonMapper.shared());
  }

  @Bean
  QuarantineRows quarantineRows(JdbcClient jdbc) {
    return new QuarantineRows(jdbc, JsonMapper.shared());
  }

  @Bean
  MeterBinder quarantineMeters(QuarantineRows rows) {
    return registry ->
        Gauge.builder("puente.quarantine.records", rows, QuarantineRows::waiting)
            .description("Records that wait in quarantine for a person")
            .register(registry);
  }

  @Bean
  ReplayingQuarantined replayingQuarantined(
      QuarantineRows rows, Consumers consumers, PlatformTransactionManager transactions) {
    return new ReplayingQuarantined(rows, consumers, new TransactionTemplate(transactions));
  }

  @Bean
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  QuarantineController quarantineController(
      QuarantineRows rows, ReplayingQuarantined replaying, AuditTrail audit) {
    return new QuarantineController(rows, replaying, audit);
  }
}
