package org.puente.events.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.EpisodeOpened;
import org.puente.events.contract.Topic;
import org.puente.events.envelope.Envelope;
import org.puente.events.envelope.EventJson;
import org.puente.events.ids.Ids;
import org.puente.events.testing.TestDatabase;
import org.puente.events.testing.TestKafka;
import org.puente.events.testing.TopicContent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

class OutboxRelayIT {

  private static final Instant THEN = Instant.parse("2026-03-10T05:00:00.123456Z");
  private static final TestDatabase DATABASE =
      TestDatabase.create("relay").migrate("classpath:db/delivery");

  private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE.asJobs());
  private final List<OutboxRelay> relays = new ArrayList<>();
  private final List<DefaultKafkaProducerFactory<byte[], byte[]>> producers = new ArrayList<>();

  @AfterEach
  void stop() {
    relays.forEach(OutboxRelay::stop);
    producers.forEach(DefaultKafkaProducerFactory::destroy);
  }

  @Test
  void of_two_relays_one_publishes_everything_once_and_in_order() {
    OutboxRelay one = relay(TestKafka.servers());
    OutboxRelay other = relay(TestKafka.servers());
    List<UUID> people = people(40);

    one.start();
    other.start();
    LongStream.rangeClosed(1, 25).forEach(sequence -> append(people, sequence));

    await().until(this::isOutboxEmpty);
    assertThat(Stream.of(one, other).filter(OutboxRelay::isActive)).hasSize(1);
    List<Long> inOrder = LongStream.rangeClosed(1, 25).boxed().toList();
    assertThat(published(people, TestKafka.servers()).values()).hasSize(40).containsOnly(inOrder);
  }

  @Test
  void a_killed_relay_is_taken_over() {
    OutboxRelay one = relay(TestKafka.servers());
    one.start();
    await().until(one::isActive);
    OutboxRelay other = relay(TestKafka.servers());
    other.start();
    List<UUID> people = people(10);
    append(people, 1);

    await()
        .until(
            () -> {
              killLockHolder();
              return other.isActive();
            });
    append(people, 2);

    await().until(this::isOutboxEmpty);
    published(people, TestKafka.servers())
        .values()
        .forEach(sequences -> assertThat(sequences).contains(1L, 2L));
  }

  @Test
  void an_id_that_commits_late_is_not_lost() throws Exception {
    relay(TestKafka.servers()).start();
    List<UUID> late = people(1);
    List<UUID> early = people(1);
    try (Connection slow = DATABASE.asJobs().getConnection()) {
      slow.setAutoCommit(false);
      history(new JdbcTemplate(new SingleConnectionDataSource(slow, true)))
          .append(entries(late, 1));
      append(early, 1);
      await().until(() -> published(early, TestKafka.servers()).size() == 1);
      slow.commit();
    }

    await().until(() -> published(late, TestKafka.servers()).size() == 1);
    await().until(this::isOutboxEmpty);
  }

  @Test
  void stopping_lets_what_is_in_flight_arrive_and_leaves_the_rest() {
    OutboxRelay relay = relay(TestKafka.servers());
    List<UUID> people = people(12_000);
    append(people, 1);

    relay.start();
    await().until(() -> rows() < people.size());
    relay.stop();

    long left = rows();
    assertThat(published(people, TestKafka.servers()).values())
        .hasSize((int) (people.size() - left))
        .containsOnly(List.of(1L));
    relay(TestKafka.servers()).start();
    await().until(this::isOutboxEmpty);
    assertThat(published(people, TestKafka.servers())).hasSize(people.size());
  }

  @Test
  void a_broker_that_is_away_loses_nothing() {
    EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1, "stabilization.tasks");
    broker.afterPropertiesSet();
    OutboxRelay relay = relay(broker.getBrokersAsString());
    List<UUID> people = people(50);
    try {
      broker.destroy();
      append(people, 1);
      relay.start();
      await().until(relay::isActive);
      await().during(Duration.ofSeconds(2)).until(() -> rows() == people.size());
    } finally {
      relay.stop();
    }

    relay(TestKafka.servers()).start();
    await().until(this::isOutboxEmpty);
    assertThat(published(people, TestKafka.servers())).hasSize(people.size());
  }

  private OutboxRelay relay(String servers) {
    DefaultKafkaProducerFactory<byte[], byte[]> factory =
        new DefaultKafkaProducerFactory<>(
            ProducerDefaults.over(
                Map.of(
                    "bootstrap.servers", servers,
                    "max.block.ms", 1_000,
                    "request.timeout.ms", 1_000,
                    "delivery.timeout.ms", 2_000)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producers.add(factory);
    OutboxRelay relay =
        new OutboxRelay(
            () -> DATABASE.asJobs().getConnection(),
            new DirectPublisher(factory),
            new OutboxSignal(),
            settings());
    relays.add(relay);
    return relay;
  }

  private static RelaySettings settings() {
    Duration soon = Duration.ofMillis(50);
    return new RelaySettings(
        "urn:puente:test", 2_000, soon, soon, soon, soon, soon.multipliedBy(400));
  }

  private void append(List<UUID> people, long sequence) {
    history(jdbc).append(entries(people, sequence));
  }

  private static EventHistory history(JdbcTemplate jdbc) {
    return new EventHistory(jdbc, new EventJson(), new OutboxSignal());
  }

  private static List<HistoryEntry> entries(List<UUID> people, long sequence) {
    return people.stream()
        .map(person -> HistoryEntry.of(new EpisodeOpened(person, Ids.next(), THEN), sequence, THEN))
        .toList();
  }

  private static List<UUID> people(int count) {
    return Stream.generate(Ids::next).limit(count).toList();
  }

  private static Map<UUID, List<Long>> published(List<UUID> people, String servers) {
    Set<UUID> wanted = Set.copyOf(people);
    return TopicContent.of(Topic.STABILIZATION_TASKS, servers).stream()
        .filter(envelope -> wanted.contains(envelope.aggregateId()))
        .collect(groupingBy(Envelope::aggregateId, mapping(Envelope::sequence, toList())));
  }

  private boolean isOutboxEmpty() {
    return rows() == 0;
  }

  private long rows() {
    return jdbc.queryForList("SELECT id FROM outbox").size();
  }

  private static void killLockHolder() {
    new JdbcTemplate(DATABASE.asSuperuser())
        .queryForList(
            """
            SELECT pg_terminate_backend(pid) FROM pg_locks
            WHERE locktype = 'advisory' AND granted
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """);
  }
}
