package org.puente.events.inbox;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.puente.events.envelope.DefectiveEventException;
import org.puente.events.quarantine.Defects;
import org.puente.events.quarantine.Quarantine;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One consumer group's way in: one poll, one transaction. What is wrong with a record itself puts
 * it into quarantine in that same transaction; every other failure rolls all of it back.
 */
final class Inbox {

  private final String group;
  private final EventBatchHandler handler;
  private final EventValidation validation;
  private final Quarantine quarantine;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final TransactionTemplate savepoint;

  /** What every inbox of a service shares. */
  record Collaborators(
      EventValidation validation,
      Quarantine quarantine,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {}

  Inbox(String group, EventBatchHandler handler, Collaborators shared) {
    this.group = group;
    this.handler = handler;
    this.validation = shared.validation();
    this.quarantine = shared.quarantine();
    this.jdbc = shared.jdbc();
    this.transaction = new TransactionTemplate(shared.transactions());
    this.savepoint = new TransactionTemplate(shared.transactions());
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  void accept(List<ConsumerRecord<byte[], byte[]>> poll) {
    List<Delivery> sound = new ArrayList<>(poll.size());
    List<Quarantine.Arrival> defective = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> raw : poll) {
      try {
        sound.add(new Delivery(raw, validation.validate(raw)));
      } catch (DefectiveEventException e) {
        defective.add(new Quarantine.Arrival(raw, Defects.reason(e)));
      }
    }
    try {
      commit(() -> handle(sound), defective);
    } catch (DataIntegrityViolationException | DefectiveEventException e) {
      commit(() -> bisect(sound), defective);
    }
  }

  /** Joins the caller's transaction; throws what is wrong with the record. */
  void replay(ConsumerRecord<byte[], byte[]> kept) {
    handler.handle(List.of(validation.validate(kept)));
  }

  private void commit(Runnable application, List<Quarantine.Arrival> defective) {
    transaction.executeWithoutResult(
        status -> {
          application.run();
          quarantine.add(group, defective);
        });
  }

  private void bisect(List<Delivery> batch) {
    try {
      savepoint.executeWithoutResult(
          status -> {
            handle(batch);
            checkDeferredConstraints();
          });
    } catch (DataIntegrityViolationException e) {
      halve(batch, Defects.reason(e));
    } catch (DefectiveEventException e) {
      halve(batch, Defects.reason(e));
    }
  }

  private void halve(List<Delivery> batch, String reason) {
    if (batch.size() == 1) {
      quarantine.add(group, List.of(new Quarantine.Arrival(batch.getFirst().raw(), reason)));
      return;
    }
    int middle = batch.size() / 2;
    bisect(batch.subList(0, middle));
    bisect(batch.subList(middle, batch.size()));
  }

  private void handle(List<Delivery> batch) {
    if (!batch.isEmpty()) {
      handler.handle(batch.stream().map(Delivery::incoming).toList());
    }
  }

  /** Fires them where the culprit is still known, and leaves them deferred for the next half. */
  private void checkDeferredConstraints() {
    savepoint.executeWithoutResult(
        probe -> {
          jdbc.execute("SET CONSTRAINTS ALL IMMEDIATE");
          probe.setRollbackOnly();
        });
  }

  private record Delivery(ConsumerRecord<byte[], byte[]> raw, Incoming incoming) {}
}
