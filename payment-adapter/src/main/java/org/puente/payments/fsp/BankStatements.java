package org.puente.payments.fsp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One bank's statements over its API, as it sends them; no answer is ever an exception. */
public interface BankStatements {

  /** What the bank answered. */
  sealed interface Answer {

    /**
     * It answered.
     *
     * @param content as the bank wrote it
     * @param entries of a head, how many the day has; of a page, how many different ones are on it
     */
    record Here(byte[] content, long entries) implements Answer {}

    /** The bank has not made that day's statement yet. */
    record NotYet() implements Answer {}

    /** Nobody knows; {@code reason} is ours, or the status of HTTP. */
    record NoAnswer(String reason) implements Answer {}
  }

  /** A day's balances and totals. */
  Answer head(LocalDate day);

  /**
   * A page of the entries of a day.
   *
   * @param from when the day began, by the bank's own clock
   * @param until when it ended
   * @param offset how many different ones are known already
   */
  Answer page(Instant from, Instant until, long offset, int limit);

  /** The banks that have an API, by FSP code. */
  @FunctionalInterface
  interface All {
    Optional<BankStatements> find(String fsp);
  }
}
