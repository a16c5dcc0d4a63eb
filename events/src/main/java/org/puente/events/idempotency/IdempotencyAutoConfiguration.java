package org.puente.events.idempotency;

import org.puente.events.access.DatabaseAutoConfiguration;
import org.puente.events.access.ScopedDataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Idempotency keys for every HTTP API with a database. */
@AutoConfiguration(after = {DatabaseAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class IdempotencyAutoConfiguration {

  private static final int AFTER_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;

  @Bean
  @ConditionalOnBean(ScopedDataSource.class)
  FilterRegistrationBean<IdempotencyFilter> idempotency(JdbcClient jdbc) {
    FilterRegistrationBean<IdempotencyFilter> registration =
        new FilterRegistrationBean<>(new IdempotencyFilter(new IdempotencyKeys(jdbc)));
    registration.setOrder(AFTER_SECURITY);
    return registration;
  }
}
