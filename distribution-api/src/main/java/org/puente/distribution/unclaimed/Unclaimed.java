package org.puente.distribution.unclaimed;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.TransferStatus;
import org.puente.distribution.sources.FundingSource;

/**
 * What was sent to pay, ended without being withdrawn, and is paid by nothing else. The shares and
 * what is used again sum to the amount.
 *
 * @param byEnd how it ended
 * @param back what of the amount the ledger booked back into the budget: all of it, or something is
 *     wrong
 * @param replaced what ended likewise, and is paid by another transfer now: not in the amount
 * @param usedAgain what is not there any more, since plans of others drew it since
 */
public record Unclaimed(
    String currency,
    List<Part> byEnd,
    long transfers,
    BigDecimal amount,
    BigDecimal back,
    Part replaced,
    List<Share> shares,
    BigDecimal usedAgain) {

  public Unclaimed {
    byEnd = List.copyOf(byEnd);
    shares = List.copyOf(shares);
  }

  /**
   * Some of the transfers.
   *
   * @param state how they ended; null of several
   */
  public record Part(TransferStatus.@Nullable State state, long transfers, BigDecimal amount) {}

  /**
   * Whose money it is.
   *
   * @param source null for money without a named source
   * @param left what of the source no plan has drawn, unclaimed or never planned
   */
  public record Share(
      @Nullable FundingSource source, boolean ended, BigDecimal amount, BigDecimal left) {}

  public boolean ties() {
    return amount.compareTo(back) == 0;
  }
}
