package org.puente.events.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.puente.events.contract.Contract;
import org.puente.events.contract.Contracts;

/** Envelopes as Kafka records: CloudEvents 1.0, binary content mode. */
public final class CloudEventRecords {

  private CloudEventRecords() {}

  public static ProducerRecord<byte[], byte[]> toRecord(Envelope envelope) {
    ProducerRecord<byte[], byte[]> out =
        new ProducerRecord<>(
            envelope.contract().topic().topicName(),
            bytes(envelope.partitionKey().toString()),
            envelope.data());
    out.headers()
        .add("ce_specversion", bytes("1.0"))
        .add("ce_id", bytes(envelope.id().toString()))
        .add("ce_type", bytes(envelope.contract().ceType()))
        .add("ce_source", bytes(envelope.source()))
        .add("ce_time", bytes(envelope.time().toString()))
        .add("ce_dataschema", bytes(envelope.contract().dataSchema()))
        .add("ce_subject", bytes(envelope.aggregateId().toString()))
        .add("ce_sequence", bytes(Long.toString(envelope.sequence())))
        .add("content-type", bytes("application/json"));
    return out;
  }

  /** Throws DefectiveEventException where a header is missing, malformed or of no contract. */
  public static Envelope fromRecord(ConsumerRecord<byte[], byte[]> in) {
    if (in.value() == null || in.key() == null) {
      throw new DefectiveEventException(in.value() == null ? "No value" : "No key");
    }
    Headers headers = in.headers();
    String type = text(headers, "ce_type");
    Contract contract =
        Contracts.byCeType(type)
            .orElseThrow(() -> new DefectiveEventException("No contract for ce_type " + type));
    if (!contract.topic().topicName().equals(in.topic())) {
      throw new DefectiveEventException(type + " does not belong on " + in.topic());
    }
    return new Envelope(
        uuid("ce_id", text(headers, "ce_id")),
        contract,
        text(headers, "ce_source"),
        instant(text(headers, "ce_time")),
        uuid("ce_subject", text(headers, "ce_subject")),
        sequence(text(headers, "ce_sequence")),
        uuid("key", new String(in.key(), UTF_8)),
        in.value());
  }

  private static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      throw new DefectiveEventException("No header " + name);
    }
    return new String(header.value(), UTF_8);
  }

  private static UUID uuid(String name, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new DefectiveEventException(name + " is no UUID", e);
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new DefectiveEventException("ce_time is no instant", e);
    }
  }

  private static long sequence(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new DefectiveEventException("ce_sequence is no number", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
