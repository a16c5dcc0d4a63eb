package org.puente.payments.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts of what the caller's scope covers, as of now. */
public interface PayoutReports {

  /**
   * Codes of one age with which cash can still be withdrawn.
   *
   * @param territory null where it was not told
   * @param amount what can still be withdrawn with them
   */
  record Outstanding(
      String fsp,
      @Nullable String territory,
      String currency,
      Age age,
      long codes,
      BigDecimal amount) {}

  /**
   * What became of the orders at one FSP.
   *
   * @param territory null for the FSP as a whole, and where it was not told
   * @param toCode from a transfer's coming here to its code
   * @param toCash from a transfer's coming here to the first cash
   * @param due orders of transfers that came at least so many days ago
   * @param dueAndSoon of those, the ones whose cash was out within so many days
   */
  record Way(
      String fsp,
      @Nullable String territory,
      String currency,
      Counts counts,
      Sums sums,
      @Nullable Wait toCode,
      @Nullable Wait toCash,
      long due,
      long dueAndSoon) {}

  /**
   * Each order is one of: waiting, out, cashed, dead.
   *
   * @param waiting has no code yet
   * @param coded ever had a code
   * @param out has a code with which cash can still be withdrawn
   * @param cashed brought cash, and is over
   * @param dead is over without cash, or all of it was taken back
   */
  record Counts(long orders, long waiting, long coded, long out, long cashed, long dead) {}

  /** What was ordered is what waits, is out, is in people's hands, or is dead. */
  record Sums(
      BigDecimal ordered, BigDecimal waiting, BigDecimal out, BigDecimal cash, BigDecimal dead) {}

  /** In seconds: half of them took no longer, nine in ten took no longer. */
  record Wait(long median, long ninth) {}

  /** The ways of the transfers that came from one instant until before another. */
  record Ways(List<Way> byFsp, List<Way> byTerritory) {}

  List<Outstanding> outstanding();

  /** Times of fewer than five orders are not told. */
  Ways ways(Instant since, Instant until, int soonInDays);
}
