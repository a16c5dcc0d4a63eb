package org.puente.events.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.puente.events.contract.Topic;
import org.puente.events.envelope.CloudEventRecords;
import org.puente.events.envelope.Envelope;

/** Everything that is on a topic now. */
public final class TopicContent {

  private static final Duration POLL = Duration.ofMillis(200);

  private TopicContent() {}

  public static List<Envelope> of(Topic topic) {
    return of(topic, TestKafka.servers());
  }

  public static List<Envelope> of(Topic topic, String servers) {
    return records(topic, servers).stream().map(CloudEventRecords::fromRecord).toList();
  }

  /** The same as bytes, for what is no envelope. */
  public static List<ConsumerRecord<byte[], byte[]>> records(Topic topic, String servers) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(records::add);
      }
      return records;
    }
  }
}
