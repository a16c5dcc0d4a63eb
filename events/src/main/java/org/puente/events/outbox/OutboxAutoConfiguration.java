package org.puente.events.outbox;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.puente.events.access.DatabaseAutoConfiguration;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.envelope.EventJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** History, outbox and relay for every service with a database of its own. */
@AutoConfiguration(
    after = {
      DatabaseAutoConfiguration.class,
      JdbcTemplateAutoConfiguration.class,
      KafkaAutoConfiguration.class
    })
@ConditionalOnBean(ScopedDataSource.class)
class OutboxAutoConfiguration {

  @Bean
  EventJson eventJson() {
    return new EventJson();
  }

  @Bean
  OutboxSignal outboxSignal() {
    return new OutboxSignal();
  }

  @Bean
  EventHistory eventHistory(JdbcTemplate jdbc, EventJson json, OutboxSignal signal) {
    return new EventHistory(jdbc, json, signal);
  }

  @Bean
  DefaultKafkaProducerFactory<byte[], byte[]> eventProducers(
      KafkaProperties kafka, ObjectProvider<DefaultKafkaProducerFactoryCustomizer> customizers) {
    DefaultKafkaProducerFactory<byte[], byte[]> producers =
        new DefaultKafkaProducerFactory<>(
            ProducerDefaults.over(kafka.buildProducerProperties()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    customizers.orderedStream().forEach(customizer -> customizer.customize(producers));
    return producers;
  }

  @Bean
  OutboxBacklog outboxBacklog(JdbcTemplate jdbc) {
    return new OutboxBacklog(jdbc);
  }

  @Bean
  DirectPublisher directPublisher(DefaultKafkaProducerFactory<byte[], byte[]> eventProducers) {
    return new DirectPublisher(eventProducers);
  }

  @Bean
  @ConditionalOnProperty(name = "puente.outbox.relay", havingValue = "true", matchIfMissing = true)
  OutboxRelay outboxRelay(
      ScopedDataSource dataSource,
      DirectPublisher publisher,
      OutboxSignal signal,
      Environment environment) {
    String source = "urn:puente:" + environment.getProperty("spring.application.name", "service");
    return new OutboxRelay(dataSource::openDedicated, publisher, signal, RelaySettings.of(source));
  }
}
