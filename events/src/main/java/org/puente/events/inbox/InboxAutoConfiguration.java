package org.puente.events.inbox;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.envelope.EventJson;
import org.puente.events.quarantine.Quarantine;
import org.puente.events.quarantine.QuarantineAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** Inboxes for every service with a database of its own. */
@AutoConfiguration(after = QuarantineAutoConfiguration.class)
@ConditionalOnBean(ScopedDataSource.class)
@EnableConfigurationProperties(InboxSettings.class)
class InboxAutoConfiguration {

  @Bean
  DefaultKafkaConsumerFactory<byte[], byte[]> eventConsumers(
      KafkaProperties kafka, ObjectProvider<DefaultKafkaConsumerFactoryCustomizer> customizers) {
    DefaultKafkaConsumerFactory<byte[], byte[]> consumers =
        new DefaultKafkaConsumerFactory<>(
            ConsumerDefaults.over(kafka.buildConsumerProperties()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    customizers.orderedStream().forEach(customizer -> customizer.customize(consumers));
    return consumers;
  }

  @Bean
  PausingRetry pausingRetry(InboxSettings settings) {
    return new PausingRetry(settings.firstBackOff(), settings.longestBackOff());
  }

  @Bean
  ConsumerLag consumerLag() {
    return new ConsumerLag();
  }

  @Bean
  Inboxes inboxes(
      DefaultKafkaConsumerFactory<byte[], byte[]> eventConsumers,
      PausingRetry retry,
      InboxSettings settings,
      Inbox.Collaborators collaborators,
      ConsumerLag lag) {
    return new Inboxes(eventConsumers, retry, settings, collaborators, lag);
  }

  @Bean
  Inbox.Collaborators inboxCollaborators(
      EventJson json,
      Quarantine quarantine,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    return new Inbox.Collaborators(new EventValidation(json), quarantine, jdbc, transactions);
  }
}
