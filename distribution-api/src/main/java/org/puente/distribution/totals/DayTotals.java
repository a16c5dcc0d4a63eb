package org.puente.distribution.totals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.puente.events.contract.FspDayTotalled;

/** The days of all FSPs, as they were told and as we heard them. */
public interface DayTotals {

  /**
   * One day of one FSP.
   *
   * @param paid less {@code returned} is what payment-adapter booked
   * @param heardPaid less {@code heardReturned} is what we posted to the ledger for what it told
   * @param agrees whether both are the same
   */
  record Day(
      String fsp,
      LocalDate day,
      String currency,
      BigDecimal paid,
      BigDecimal returned,
      BigDecimal heardPaid,
      BigDecimal heardReturned,
      boolean agrees,
      Instant toldAt) {}

  /** Keeps the newest version of each. */
  void keep(List<Told> told);

  /** A version of a day. */
  record Told(long version, FspDayTotalled event) {}

  /** Newest first. */
  List<Day> days(String fsp, int limit);

  /**
   * Days that began after one instant, were told before another, and do not agree; newest first.
   */
  List<Day> disagreeing(Instant begunAfter, Instant toldBefore);
}
