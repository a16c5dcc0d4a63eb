package org.puente.events.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.puente.events.contract.Contracts;
import org.puente.events.contract.TaskAssigned;
import org.puente.events.ids.Ids;

class CloudEventRecordsTest {

  private static final Instant TIME = Instant.parse("2026-03-10T13:20:00.123456Z");
  private static final TaskAssigned EVENT =
      new TaskAssigned(Ids.next(), Ids.next(), Ids.next(), TIME.plusNanos(789));

  private final Envelope envelope = new EventJson().wrap(EVENT, 7, TIME, "urn:puente:test");

  @Test
  void an_envelope_survives_the_road() {
    ConsumerRecord<byte[], byte[]> arrived = arrived(CloudEventRecords.toRecord(envelope));

    assertThat(CloudEventRecords.fromRecord(arrived))
        .usingRecursiveComparison()
        .isEqualTo(envelope);
    assertThat(new String(arrived.key(), UTF_8)).isEqualTo(EVENT.personId().toString());
    assertThat(header(arrived, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(arrived, "ce_dataschema")).isEqualTo("urn:puente:contract:TaskAssigned:v1");
    assertThat(header(arrived, "content-type")).isEqualTo("application/json");
  }

  @Test
  void the_same_version_of_an_aggregate_always_has_the_same_id() {
    UUID aggregate = UUID.fromString("01980a3e-7c11-7d1e-9f54-2a6b7c8d9e01");
    assertThat(Ids.eventId(aggregate, 3)).isEqualTo(Ids.eventId(aggregate, 3));
    assertThat(Ids.eventId(aggregate, 3)).isNotEqualTo(Ids.eventId(aggregate, 4));
    assertThat(Ids.eventId(aggregate, 3).version()).isEqualTo(5);
    assertThat(Ids.next().version()).isEqualTo(7);
  }

  @Test
  void instants_travel_with_the_precision_that_the_database_keeps() {
    assertThat(new String(envelope.data(), UTF_8)).contains("\"2026-03-10T13:20:00.123456Z\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_id", "ce_type", "ce_source", "ce_time", "ce_subject", "ce_sequence"})
  void a_missing_header_is_a_defect(String header) {
    ProducerRecord<byte[], byte[]> sent = CloudEventRecords.toRecord(envelope);
    sent.headers().remove(header);
    assertDefect(arrived(sent), header);
  }

  @ParameterizedTest
  @CsvSource({
    "ce_id, 17",
    "ce_type, org.puente.TaskAssigned.v9",
    "ce_type, org.puente.CodeIssued.v1",
    "ce_time, yesterday",
    "ce_subject, somebody",
    "ce_sequence, many"
  })
  void a_malformed_header_is_a_defect(String header, String value) {
    ProducerRecord<byte[], byte[]> sent = CloudEventRecords.toRecord(envelope);
    sent.headers().remove(header).add(header, value.getBytes(UTF_8));
    assertDefect(arrived(sent), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{\"personId\":\"x\"}", "{} {}"})
  void data_that_is_not_the_contract_is_a_defect_and_is_never_quoted(String data) {
    assertThatExceptionOfType(DefectiveEventException.class)
        .isThrownBy(
            () -> new EventJson().read(Contracts.of(TaskAssigned.class), data.getBytes(UTF_8)))
        .withMessageNotContaining("\"x\"");
  }

  private static void assertDefect(ConsumerRecord<byte[], byte[]> arrived, String reason) {
    assertThatExceptionOfType(DefectiveEventException.class)
        .isThrownBy(() -> CloudEventRecords.fromRecord(arrived))
        .withMessageContaining(reason);
  }

  private static String header(ConsumerRecord<byte[], byte[]> in, String name) {
    return new String(in.headers().lastHeader(name).value(), UTF_8);
  }

  private static ConsumerRecord<byte[], byte[]> arrived(ProducerRecord<byte[], byte[]> sent) {
    ConsumerRecord<byte[], byte[]> arrived =
        new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
    sent.headers().forEach(arrived.headers()::add);
    return arrived;
  }
}
