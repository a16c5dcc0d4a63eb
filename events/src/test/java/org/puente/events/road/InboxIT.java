package org.puente.events.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.road.KitTopic.ids;
import static org.puente.events.road.KitTopic.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Topic;
import org.puente.events.ids.Ids;
import org.puente.events.testing.ConsumerGroup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@RoadTest
class InboxIT {

  private final ConsumerGroup group = new ConsumerGroup("road", Topic.KIT_DELIVERIES);

  @Autowired KitTopic topic;
  @Autowired KitReturns returns;
  @Autowired JdbcClient jdbc;
  @Autowired ConcurrentMessageListenerContainer<byte[], byte[]> kits;

  @Test
  void poison_among_good_records_is_quarantined_and_the_rest_is_applied() {
    List<UUID> good = ids(60);
    List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
    good.forEach(id -> sent.add(returned(id, 1, "DAMAGED")));
    UUID refused = Ids.next();
    UUID refusedAtCommit = Ids.next();
    sent.add(10, returned(refused, 1, "FORBIDDEN"));
    sent.add(20, returned(refusedAtCommit, 1, "NOWHERE"));
    sent.add(30, with(returned(Ids.next(), 1, "DAMAGED"), "ce_type", "org.puente.Gossip.v1"));
    sent.add(40, with(returned(Ids.next(), 1, "DAMAGED"), "ce_sequence", "first"));
    sent.add(50, withValue(returned(Ids.next(), 1, "DAMAGED"), "{\"entitlementId\": 3"));
    sent.add(new ProducerRecord<>("kit.deliveries", "no headers".getBytes(UTF_8), new byte[] {1}));
    sent.add(new ProducerRecord<>("kit.deliveries", new byte[] {1}));
    sent.add(new ProducerRecord<>("kit.deliveries", "no value".getBytes(UTF_8), null));
    sent.add(with(returned(Ids.next(), 1, "DAMAGED"), "ce_type", "NUL \0 within"));
    long before = quarantined();

    topic.send(sent);

    await().untilAsserted(() -> assertThat(applied(good)).isEqualTo(good.size()));
    await().untilAsserted(() -> assertThat(quarantined()).isEqualTo(before + 9));
    assertThat(reason(refused)).contains("23514", "kit_return_reason_check");
    assertThat(reason(refusedAtCommit)).contains("23503", "kit_return_reason_fkey");
    assertThat(reasons()).contains("No contract for ce_type org.puente.Gossip.v1");
    await().untilAsserted(() -> assertThat(group.lag()).isZero());
  }

  @Test
  void a_database_that_is_away_loses_nothing_and_applies_nothing_twice() {
    List<UUID> ids = ids(200);
    returns.outages.set(3);

    topic.send(ids.stream().map(id -> returned(id, 1, "DAMAGED")).toList());

    await().until(kits::isPauseRequested);
    await().untilAsserted(() -> assertThat(applied(ids)).isEqualTo(ids.size()));
    assertThat(returns.outages).hasValue(0);
    await().untilAsserted(() -> assertThat(group.lag()).isZero());
    assertThat(applied(ids)).isEqualTo(ids.size());
  }

  @Test
  void everything_again_from_offset_zero_changes_nothing() {
    List<UUID> ids = ids(20);
    List<ProducerRecord<byte[], byte[]>> first =
        ids.stream().map(id -> returned(id, 1, "DAMAGED")).toList();
    List<ProducerRecord<byte[], byte[]>> second =
        ids.stream().map(id -> returned(id, 2, "DAMAGED")).toList();
    topic.send(first);
    topic.send(second);
    await().untilAsserted(() -> assertThat(sequences(ids)).containsOnly(2L));
    long applied = applied(ids);
    long quarantined = quarantined();

    kits.stop();
    group.rewind();
    kits.start();

    UUID marker = Ids.next();
    topic.send(List.of(returned(marker, 1, "DAMAGED")));
    await().untilAsserted(() -> assertThat(applied(List.of(marker))).isOne());
    await().untilAsserted(() -> assertThat(group.lag()).isZero());
    assertThat(applied(ids)).isEqualTo(applied);
    assertThat(sequences(ids)).containsOnly(2L);
    assertThat(quarantined()).isEqualTo(quarantined);
  }

  private long applied(List<UUID> ids) {
    return jdbc.sql("SELECT count(*) FROM applied WHERE entitlement_id = ANY (?)")
        .param(ids.toArray(UUID[]::new))
        .query(Long.class)
        .single();
  }

  private List<Long> sequences(List<UUID> ids) {
    return jdbc.sql("SELECT sequence FROM kit_return WHERE entitlement_id = ANY (?)")
        .param(ids.toArray(UUID[]::new))
        .query(Long.class)
        .list();
  }

  private long quarantined() {
    return jdbc.sql("SELECT count(*) FROM quarantine").query(Long.class).single();
  }

  private String reason(UUID key) {
    return jdbc.sql("SELECT reason FROM quarantine WHERE key = ?")
        .param(key.toString().getBytes(UTF_8))
        .query(String.class)
        .single();
  }

  private List<String> reasons() {
    return jdbc.sql("SELECT reason FROM quarantine").query(String.class).list();
  }

  private static ProducerRecord<byte[], byte[]> with(
      ProducerRecord<byte[], byte[]> in, String header, String value) {
    in.headers().remove(header).add(header, value.getBytes(UTF_8));
    return in;
  }

  private static ProducerRecord<byte[], byte[]> withValue(
      ProducerRecord<byte[], byte[]> in, String value) {
    return new ProducerRecord<>(in.topic(), null, in.key(), value.getBytes(UTF_8), in.headers());
  }
}
