package org.puente.events.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.envelope.DefectiveEventException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** A person lets a quarantined record in again; the handler obeys versions as it always does. */
public final class ReplayingQuarantined {

  private final QuarantineRows rows;
  private final Consumers consumers;
  private final TransactionTemplate transaction;

  ReplayingQuarantined(QuarantineRows rows, Consumers consumers, TransactionTemplate transaction) {
    this.rows = rows;
    this.consumers = consumers;
    this.transaction = transaction;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** It was taken in. */
    record Applied() implements Outcome {}

    /** Somebody had replayed it before. */
    record AppliedBefore() implements Outcome {}

    /** The handler refuses it still. */
    record StillDefective(String reason) implements Outcome {}

    /** There is none of that id. */
    record Unknown() implements Outcome {}
  }

  /** By its id; a caller's scope doesn't matter, since nothing of it is shown. */
  public Outcome replay(long id) {
    return ScopedDataSource.asJob(() -> replayAsJob(id));
  }

  private Outcome replayAsJob(long id) {
    try {
      return transaction.execute(status -> apply(id));
    } catch (DefectiveEventException e) {
      return keep(id, Defects.reason(e));
    } catch (DataIntegrityViolationException e) {
      return keep(id, Defects.reason(e));
    }
  }

  private Outcome apply(long id) {
    QuarantinedRecord kept = rows.lock(id).orElse(null);
    if (kept == null) {
      return new Outcome.Unknown();
    }
    if (kept.replayedAt() != null) {
      return new Outcome.AppliedBefore();
    }
    consumers.replay(kept.consumerGroup(), raw(kept));
    rows.replayed(id);
    return new Outcome.Applied();
  }

  private Outcome keep(long id, String reason) {
    rows.stillDefective(id, reason);
    return new Outcome.StillDefective(reason);
  }

  private static ConsumerRecord<byte[], byte[]> raw(QuarantinedRecord kept) {
    ConsumerRecord<byte[], byte[]> raw =
        new ConsumerRecord<>(
            kept.topic(),
            kept.partition(),
            kept.offset(),
            kept.key() == null ? null : kept.key().getBytes(UTF_8),
            kept.value());
    kept.headers().forEach((name, value) -> raw.headers().add(name, value.getBytes(UTF_8)));
    return raw;
  }
}
