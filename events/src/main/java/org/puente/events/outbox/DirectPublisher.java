package org.puente.events.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.puente.events.envelope.CloudEventRecords;
import org.puente.events.envelope.Envelope;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Sends envelopes straight to Kafka, pipelined, acknowledged by all replicas. For whoever keeps
 * watermarks of their own, as the release job does; everybody else appends to the history.
 */
public final class DirectPublisher {

  private final ProducerFactory<byte[], byte[]> producers;

  public DirectPublisher(ProducerFactory<byte[], byte[]> producers) {
    this.producers = producers;
  }

  /** Completes when every envelope is acknowledged, or fails with the first failure. */
  public CompletableFuture<@Nullable Void> send(List<Envelope> envelopes) {
    PendingSends pending = new PendingSends(envelopes.size());
    try (Producer<byte[], byte[]> producer = producers.createProducer()) {
      for (Envelope envelope : envelopes) {
        Future<RecordMetadata> unused =
            producer.send(CloudEventRecords.toRecord(envelope), pending);
      }
    } catch (RuntimeException e) {
      pending.abandon(e);
    }
    return pending.done();
  }

  /** Sends whatever is still collecting and waits for it. */
  public void flush() {
    try (Producer<byte[], byte[]> producer = producers.createProducer()) {
      producer.flush();
    }
  }
}
