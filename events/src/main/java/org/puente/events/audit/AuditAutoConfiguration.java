package org.puente.events.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.DatabaseAutoConfiguration;
import org.puente.events.access.ScopedDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail of the service's own database, and its API; {@code puente.audit.heads} names the
 * heads' file.
 */
@AutoConfiguration(after = {DatabaseAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnBean(ScopedDataSource.class)
class AuditAutoConfiguration {

  @Bean
  AuditHeads auditHeads(@Value("${puente.audit.heads:#{null}}") @Nullable Path heads) {
    return new AuditHeads(heads);
  }

  @Bean
  AuditTrail auditTrail(JdbcClient jdbc, AuditHeads heads) {
    return new AuditTrail(jdbc, JsonMapper.shared(), heads);
  }

  @Bean
  AuditChain auditChain(JdbcClient jdbc, AuditHeads heads) {
    return new AuditChain(jdbc, heads);
  }

  @Bean
  AuditLines auditLines(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new AuditLines(jdbc, transactions, JsonMapper.shared());
  }

  /** What a service with doors has besides. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class Doors implements WebMvcConfigurer {

    private final AuditTrail audit;

    Doors(AuditTrail audit) {
      this.audit = audit;
    }

    @Bean
    AuditController auditController(AuditLines lines) {
      return new AuditController(lines);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      registry.addInterceptor(new UnrecordedActs(audit));
    }
  }
}
