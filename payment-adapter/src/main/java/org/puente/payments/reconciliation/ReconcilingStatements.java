package org.puente.payments.reconciliation;

import java.time.LocalDate;
import java.time.ZoneId;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.reconciliation.Reconciliations.Statement;
import org.springframework.transaction.support.TransactionOperations;

/** Compares each statement once, after all of its lines were applied. */
final class ReconcilingStatements {

  private final Reconciliations reconciliations;
  private final Fsps fsps;
  private final TransactionOperations transaction;

  ReconcilingStatements(
      Reconciliations reconciliations, Fsps fsps, TransactionOperations transaction) {
    this.reconciliations = reconciliations;
    this.fsps = fsps;
    this.transaction = transaction;
  }

  /** One statement, all of its days in one commit. */
  boolean step() {
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              var next = reconciliations.nextStatement();
              next.ifPresent(this::reconcile);
              return next.isPresent();
            }));
  }

  private void reconcile(Statement statement) {
    Fsp fsp = fsps.of(statement.fsp());
    ZoneId zone = fsp.hours().zone();
    LocalDate to = statement.to();
    for (LocalDate day = statement.from();
        day != null && to != null && !day.isAfter(to);
        day = day.plusDays(1)) {
      reconciliations.compare(statement, day, zone, fsp.limits().currency());
    }
    reconciliations.reconciled(statement.file());
  }
}
