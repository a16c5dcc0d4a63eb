package org.puente.events.outbox;

import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.puente.events.access.DatabaseAutoConfiguration;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.contract.Topic;
import org.puente.events.envelope.EventJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
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
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** History, outbox and relay for every service with a database of its own. */
@AutoConfiguration(
    after = {
      DatabaseAutoConfiguration.class,
      JdbcTemplateAutoConfiguration.class,
      KafkaAutoConfiguration.class
    })
@ConditionalOnBean(ScopedDataSource.class)
class OutboxAutoConfiguration {

  private static final String SEVEN_DAYS = Long.toString(Duration.ofDays(7).toMillis());

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
    Map<String, Object> properties = kafka.buildProducerProperties();
    properties.putAll(ProducerDefaults.PROPERTIES);
    DefaultKafkaProducerFactory<byte[], byte[]> producers =
        new DefaultKafkaProducerFactory<>(
            properties, new ByteArraySerializer(), new ByteArraySerializer());
    customizers.orderedStream().forEach(customizer -> customizer.customize(producers));
    return producers;
  }

  @Bean
  OutboxBacklog outboxBacklog(JdbcTemplate jdbc) {
    return new OutboxBacklog(jdbc);
  }

  @Bean
  @ConditionalOnProperty(name = "puente.topics.create", havingValue = "true", matchIfMissing = true)
  KafkaAdmin.NewTopics topics(@Value("${puente.topics.partitions:12}") int partitions) {
    return new KafkaAdmin.NewTopics(
        Arrays.stream(Topic.values())
            .map(topic -> TopicBuilder.name(topic.topicName()))
            .map(topic -> topic.partitions(partitions).config(RETENTION_MS_CONFIG, SEVEN_DAYS))
            .map(TopicBuilder::build)
            .toArray(NewTopic[]::new));
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
