package org.puente.benchmarks.releasing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The approvals as they stand in the topic, byte by byte. */
final class Approvals {
  private static final String TOPIC = "ptm.approvals";

  private Approvals() {}

  /** All of them, addressed to another topic: key, headers and value stay. */
  static List<ProducerRecord<byte[], byte[]>> readdressed(String kafka, String topic) {
    var approvals = new ArrayList<ProducerRecord<byte[], byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(each -> new TopicPartition(TOPIC, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(200))) {
          if (isApproval(each)) {
            approvals.add(
                new ProducerRecord<>(topic, null, each.key(), each.value(), each.headers()));
          }
        }
      }
    }
    return approvals;
  }

  private static boolean isApproval(ConsumerRecord<byte[], byte[]> each) {
    Header type = each.headers().lastHeader("ce_type");
    return type != null
        && new String(type.value(), StandardCharsets.UTF_8).contains("TransferApproved");
  }
}
