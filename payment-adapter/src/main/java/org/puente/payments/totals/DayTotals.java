package org.puente.payments.totals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The sub-ledger of the FSPs, added up by their own days. */
public interface DayTotals {

  /**
   * A day as it is to be told.
   *
   * @param begins inclusive
   * @param ends exclusive
   * @param version counts how often it was told, this time included
   */
  record Day(
      UUID id,
      String fsp,
      String currency,
      LocalDate day,
      Instant begins,
      Instant ends,
      BigDecimal paid,
      BigDecimal returned,
      long version) {}

  /**
   * What a bank's statements say of fees on one of its days.
   *
   * @param version counts how often it was told, this time included
   */
  record FeeDay(
      UUID id,
      String fsp,
      String currency,
      LocalDate day,
      BigDecimal charged,
      BigDecimal refunded,
      long version) {}

  /** Whether nobody else tells at this moment; until the end of the transaction. */
  boolean alone();

  /** Days that were never told, or told otherwise; they count as told from now on. */
  List<Day> untold(String fsp, ZoneId zone, Instant now);

  /** Days with fees in statements that were compared since; they count as told from now on. */
  List<FeeDay> untoldFees(Instant now);
}
