package org.puente.events.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.KitReturned;
import org.puente.events.contract.Topic;
import org.puente.events.ids.Ids;
import org.puente.events.outbox.EventHistory;
import org.puente.events.outbox.HistoryEntry;
import org.puente.events.testing.TestKafka;
import org.puente.events.testing.TopicContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RoadTest
class RoadIT {

  @Autowired EventHistory history;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;
  @Autowired MeterRegistry meters;

  @Test
  void an_appended_event_is_applied_once_and_leaves_the_outbox() {
    UUID entitlement = Ids.next();
    transaction.executeWithoutResult(status -> history.append(List.of(entry(entitlement, 1))));

    await().until(() -> applied(entitlement) == 1);
    await().until(() -> jdbc.queryForList("SELECT 1 FROM outbox").isEmpty());
  }

  @Test
  void what_is_rolled_back_never_travels() {
    UUID entitlement = Ids.next();
    transaction.executeWithoutResult(
        status -> {
          history.append(List.of(entry(entitlement, 1)));
          status.setRollbackOnly();
        });
    UUID later = Ids.next();
    history.append(List.of(entry(later, 1)));

    await().until(() -> applied(later) == 1);
    assertThat(applied(entitlement)).isZero();
  }

  @Test
  void a_topic_is_rebuilt_from_the_history_and_consumers_change_nothing() {
    UUID entitlement = Ids.next();
    history.append(List.of(entry(entitlement, 1)));
    await().until(() -> applied(entitlement) == 1);

    jdbc.update(
        """
        INSERT INTO outbox (aggregate_id, sequence)
        SELECT aggregate_id, sequence FROM event_history
        WHERE topic = 'kit.deliveries' ORDER BY occurred_at, sequence
        """);
    UUID later = Ids.next();
    history.append(List.of(entry(later, 1)));

    await().until(() -> applied(later) == 1);
    assertThat(published(entitlement)).isEqualTo(2);
    assertThat(applied(entitlement)).isOne();
  }

  @Test
  void whoever_is_on_call_sees_outbox_quarantine_and_lag() {
    assertThat(meters.get("puente.outbox.rows").gauge().value()).isNotNegative();
    assertThat(meters.get("puente.outbox.oldest").gauge().value()).isNotNegative();
    assertThat(meters.get("puente.quarantine.records").gauge().value()).isNotNegative();
    assertThat(meters.find("hikaricp.connections").tag("pool", "jobs").gauge()).isNotNull();
    history.append(List.of(entry(Ids.next(), 1)));
    assertThat(meters.get("puente.consumer.lag").tag("topic", "kit.deliveries").gauge().value())
        .isNotNegative();
    assertThat(meters.find("kafka.consumer.fetch.manager.records.consumed.total").meters())
        .isNotEmpty();
  }

  private HistoryEntry entry(UUID entitlement, long sequence) {
    return HistoryEntry.of(
        new KitReturned(entitlement, Ids.next(), "DAMAGED", clock.instant()),
        sequence,
        clock.instant());
  }

  private static long published(UUID entitlement) {
    byte[] key = entitlement.toString().getBytes(UTF_8);
    return TopicContent.records(Topic.KIT_DELIVERIES, TestKafka.servers()).stream()
        .filter(record -> Arrays.equals(record.key(), key))
        .count();
  }

  private long applied(UUID entitlement) {
    return jdbc.queryForList("SELECT 1 FROM applied WHERE entitlement_id = ?", entitlement).size();
  }
}
