package org.puente.payments.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the lines of a bank's file.
 *
 * @param messageId the bank's own id of this message or statement
 * @param originalMessageId the message id of our file that this answers; null elsewhere
 * @param account our account at the bank, as the file names it; null where the format names none
 * @param from the first day that a statement covers; null elsewhere
 * @param to the last day that a statement covers; null elsewhere
 */
public record BankFileHead(
    Kind kind,
    String messageId,
    @Nullable String originalMessageId,
    @Nullable String account,
    @Nullable String currency,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** What the bank tells with the file. */
  public enum Kind {
    /** What became of the orders of a file of ours (pain.002). */
    RESPONSE,
    /** Withdrawals, returns and the like, as they happen (camt.054). */
    NEWS,
    /** Everything that was booked in a period, with balances (camt.053). */
    STATEMENT
  }
}
