package org.puente.payments.fsp;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** One line of a bank's withdrawal feed; {@code sequence} is the bank's own and identifies it. */
public record BankReport(
    String fsp,
    long sequence,
    UUID clientReference,
    Kind kind,
    BigDecimal amount,
    String currency,
    Instant occurredAt) {

  /** What happened to the code. */
  public enum Kind {
    WITHDRAWAL,
    REVERSAL,
    EXPIRY,
    CANCELLATION;

    /** Nothing more can be withdrawn. */
    public boolean endsCode() {
      return switch (this) {
        case EXPIRY, CANCELLATION -> true;
        case WITHDRAWAL, REVERSAL -> false;
      };
    }
  }

  /** The same line, of the order that we call so. */
  public BankReport of(UUID ours) {
    return new BankReport(fsp, sequence, ours, kind, amount, currency, occurredAt);
  }
}
