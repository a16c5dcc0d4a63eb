package org.puente.payments.fsp.gsma;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.puente.payments.fsp.BankReport;

/** One line of the withdrawals extension, the same in feed and webhook. */
record ReportedItem(
    long seq,
    UUID clientCorrelationId,
    String kind,
    BigDecimal amount,
    String currency,
    Instant occurredAt) {

  /** Throws IllegalArgumentException for a kind that the extension does not have. */
  BankReport toReport(String fsp) {
    BankReport.Kind known =
        switch (kind) {
          case "WITHDRAWAL" -> BankReport.Kind.WITHDRAWAL;
          case "REVERSAL" -> BankReport.Kind.REVERSAL;
          case "EXPIRY" -> BankReport.Kind.EXPIRY;
          case "CANCELLED", "CANCELLATION" -> BankReport.Kind.CANCELLATION;
          default -> throw new IllegalArgumentException("Not a kind of report: " + kind);
        };
    return new BankReport(fsp, seq, clientCorrelationId, known, amount, currency, occurredAt);
  }
}
