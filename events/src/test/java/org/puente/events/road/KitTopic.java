package org.puente.events.road;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.puente.events.contract.KitReturned;
import org.puente.events.envelope.CloudEventRecords;
import org.puente.events.envelope.EventJson;
import org.puente.events.ids.Ids;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/** Puts whatever a test likes on kit.deliveries. */
@Component
class KitTopic {

  private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");

  private final ProducerFactory<byte[], byte[]> producers;

  KitTopic(ProducerFactory<byte[], byte[]> eventProducers) {
    this.producers = eventProducers;
  }

  static ProducerRecord<byte[], byte[]> returned(UUID entitlement, long sequence, String reason) {
    return CloudEventRecords.toRecord(
        new EventJson()
            .wrap(
                new KitReturned(entitlement, Ids.next(), reason, THEN),
                sequence,
                THEN,
                "urn:puente:test"));
  }

  static List<UUID> ids(int count) {
    return Stream.generate(Ids::next).limit(count).toList();
  }

  void send(List<ProducerRecord<byte[], byte[]>> records) {
    try (Producer<byte[], byte[]> producer = producers.createProducer()) {
      for (ProducerRecord<byte[], byte[]> each : records) {
        Future<RecordMetadata> unused = producer.send(each);
      }
      producer.flush();
    }
  }
}
