package org.puente.events.access;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Takes the place of Boot's single pool. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnProperty("puente.db.url")
@EnableConfigurationProperties(DatabaseSettings.class)
public class DatabaseAutoConfiguration {

  @Bean
  ScopedDataSource dataSource(DatabaseSettings settings) {
    return new ScopedDataSource(settings);
  }

  @Bean
  MeterBinder poolMeters(ScopedDataSource dataSource) {
    return dataSource::measure;
  }
}
