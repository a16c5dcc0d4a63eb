package org.puente.distribution.console.remote;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bank's day beside ours; withdrawals count positive, what was given back negative.
 *
 * @param late matched, but known here by another day
 * @param unassigned lines of the bank that name no order
 * @param open differences that nobody settled yet
 */
public record BankDay(
    String fsp,
    LocalDate day,
    String currency,
    long matched,
    BigDecimal matchedAmount,
    long reversed,
    long late,
    long differs,
    long onlyOurs,
    long onlyTheirs,
    long unassigned,
    BigDecimal oursAmount,
    BigDecimal theirsAmount,
    BigDecimal fees,
    @Nullable BigDecimal opening,
    @Nullable BigDecimal closing,
    long open,
    @Nullable String closedBy,
    @Nullable Instant closedAt) {

  public boolean isClosed() {
    return closedAt != null;
  }

  public BigDecimal apart() {
    return theirsAmount.subtract(oursAmount);
  }
}
