package org.puente.events.outbox;

import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.clients.admin.NewTopic;
import org.puente.events.contract.Topic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics that are missing; {@code puente.topics.create=false} leaves it to operators.
 */
@AutoConfiguration
class TopicsAutoConfiguration {

  private static final String SEVEN_DAYS = Long.toString(Duration.ofDays(7).toMillis());

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
}
