package org.puente.payments.outcomes;

import java.time.Instant;
import java.util.UUID;
import org.puente.events.contract.Money;
import org.puente.payments.fsp.BankReport;

/**
 * A movement as a bank's file tells it.
 *
 * @param bankReference the bank's own id of the movement, by which it counts once
 */
public record Stated(
    String bankReference,
    UUID clientReference,
    BankReport.Kind kind,
    Money amount,
    Instant occurredAt) {

  BankReport numbered(String fsp, long sequence) {
    return new BankReport(
        fsp, sequence, clientReference, kind, amount.amount(), amount.currency(), occurredAt);
  }
}
