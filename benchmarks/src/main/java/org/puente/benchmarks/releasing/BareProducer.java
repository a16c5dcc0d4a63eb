package org.puente.benchmarks.releasing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Stopwatch;

/** The ceiling: the same bytes through a producer with the same settings, and nothing else. */
final class BareProducer {
  static final String TOPIC = "bench.scratch";
  private static final int PARTITIONS = 6;

  /** As the services' producers are held to. */
  private static final Map<String, Object> SETTINGS =
      Map.of(
          "acks",
          "all",
          "enable.idempotence",
          true,
          "linger.ms",
          5,
          "batch.size",
          128 * 1024,
          "compression.type",
          "lz4");

  private final Bed bed;

  BareProducer(Bed bed) {
    this.bed = bed;
  }

  double rate() {
    createTopic(bed.kafka());
    List<ProducerRecord<byte[], byte[]>> approvals = Approvals.readdressed(bed.kafka(), TOPIC);
    return Stopwatch.bestRate(approvals.size(), () -> seconds(approvals));
  }

  private double seconds(List<ProducerRecord<byte[], byte[]>> approvals) {
    try (KafkaProducer<byte[], byte[]> producer = producer(bed.kafka(), Map.of())) {
      producer.partitionsFor(TOPIC);
      Stopwatch watch = new Stopwatch();
      approvals.forEach(each -> producer.send(sendable(each)));
      producer.flush();
      return watch.seconds();
    }
  }

  /** A record's headers can be sent once; its bytes are shared. */
  static ProducerRecord<byte[], byte[]> sendable(ProducerRecord<byte[], byte[]> each) {
    return new ProducerRecord<>(
        each.topic(), null, each.key(), each.value(), new RecordHeaders(each.headers()));
  }

  static KafkaProducer<byte[], byte[]> producer(String kafka, Map<String, Object> other) {
    var settings = new HashMap<>(SETTINGS);
    settings.putAll(other);
    settings.put("bootstrap.servers", kafka);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static void createTopic(String kafka) {
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
