package org.puente.distribution.console.remote;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bank's day that does not match by itself.
 *
 * @param verdict AMOUNT_DIFFERS, ONLY_OURS, ONLY_THEIRS, LATE or UNASSIGNED
 * @param kind WITHDRAWAL or REVERSAL, or what the bank calls it
 * @param proposal how two people settle it, or did
 */
public record BankDifference(
    UUID id,
    String fsp,
    LocalDate day,
    String currency,
    @Nullable UUID transferId,
    String verdict,
    @Nullable UUID clientReference,
    @Nullable String bankReference,
    String kind,
    @Nullable BigDecimal ours,
    @Nullable BigDecimal theirs,
    @Nullable LocalDate ourDay,
    @Nullable String note,
    @Nullable Instant settledAt,
    @Nullable UUID proposal) {

  public boolean isSettled() {
    return settledAt != null;
  }

  /** Whether a person settles it; what is only late settles itself. */
  public boolean isToSettle() {
    return !isSettled() && proposal == null;
  }

  public @Nullable String movement() {
    return kind.equals("WITHDRAWAL") || kind.equals("REVERSAL") ? kind : null;
  }
}
