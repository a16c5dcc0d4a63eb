package org.puente.stabilization.world;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.puente.events.contract.Topic;
import org.puente.events.envelope.CloudEventRecords;
import org.puente.events.envelope.Envelope;
import org.puente.events.outbox.DirectPublisher;
import org.puente.events.testing.TestDatabase;
import org.puente.events.testing.TestKafka;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** distribution-api and payment-adapter, as far as their topics go, and time. */
@TestComponent
public class Houses {

  private final DirectPublisher publisher;
  private final TestDatabase database;
  private final JdbcClient jdbc;

  Houses(DirectPublisher publisher, TestDatabase database, JdbcClient jdbc) {
    this.publisher = publisher;
    this.database = database;
    this.jdbc = jdbc;
  }

  public void tell(Story story) {
    tell(story.news());
  }

  public void tell(List<Envelope> news) {
    publisher.send(news).join();
  }

  /** By the clock of the service, to the precision that the database keeps. */
  public Instant now() {
    return jdbc.sql("SELECT app_now()")
        .query(OffsetDateTime.class)
        .single()
        .toInstant()
        .truncatedTo(ChronoUnit.MICROS);
  }

  /** Time only ever goes forward, as it does outside of tests. */
  public void letPass(Duration time) {
    Duration ahead = Duration.between(Instant.now(), now());
    database.shiftClock(ahead.plus(time));
  }

  public void letTimePassUntil(Instant moment) {
    Duration left = Duration.between(now(), moment);
    if (left.isPositive()) {
      letPass(left);
    }
  }

  /** Everything of this person on stabilization.tasks, from offset zero on. */
  public List<Envelope> onTheRoadOf(UUID personId) {
    var settings = new Properties();
    settings.putAll(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.servers()));
    var bytes = new ByteArrayDeserializer();
    try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      var partitions =
          consumer.partitionsFor(Topic.STABILIZATION_TASKS.topicName()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<Envelope>();
      while (ends.entrySet().stream().anyMatch(p -> consumer.position(p.getKey()) < p.getValue())) {
        StreamSupport.stream(consumer.poll(Duration.ofSeconds(1)).spliterator(), false)
            .map(CloudEventRecords::fromRecord)
            .filter(envelope -> envelope.partitionKey().equals(personId))
            .forEach(found::add);
      }
      return found;
    }
  }
}
