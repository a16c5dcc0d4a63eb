package org.puente.events.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.DatabaseAutoConfiguration;
import org.puente.events.access.ScopedDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail of the service's own database; {@code puente.audit.heads} names the heads' file.
 */
@AutoConfiguration(after = {DatabaseAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnBean(ScopedDataSource.class)
class AuditAutoConfiguration {

  @Bean
  AuditTrail auditTrail(
      JdbcClient jdbc, @Value("${puente.audit.heads:#{null}}") @Nullable Path heads) {
    return new AuditTrail(jdbc, JsonMapper.shared(), new AuditHeads(heads));
  }
}
