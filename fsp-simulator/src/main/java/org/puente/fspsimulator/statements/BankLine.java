package org.puente.fspsimulator.statements;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.book.Entry;
import org.puente.fspsimulator.book.Money;

/**
 * One line of a day's statement.
 *
 * @param order whose cash moved; null for a fee
 */
public record BankLine(
    String reference, @Nullable UUID order, Kind kind, Money amount, Instant at) {

  /** What a line is about. */
  public enum Kind {
    WITHDRAWAL,
    REVERSAL,
    FEE,
    FEE_REFUND;

    /** Whether the client's account gets it. */
    public boolean isCredit() {
      return this == REVERSAL || this == FEE_REFUND;
    }
  }

  static BankLine of(String code, Entry entry) {
    Kind kind =
        switch (entry.kind()) {
          case WITHDRAWAL -> Kind.WITHDRAWAL;
          case REVERSAL -> Kind.REVERSAL;
          case EXPIRY, CANCELLED ->
              throw new IllegalArgumentException("No cash moved by " + entry.kind());
        };
    return new BankLine(
        code + "-" + entry.sequence(), entry.reference(), kind, entry.amount(), entry.occurredAt());
  }
}
