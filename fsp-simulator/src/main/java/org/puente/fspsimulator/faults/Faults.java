package org.puente.fspsimulator.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.stream.DoubleStream;

/**
 * How one bank misbehaves. Every rate is between 0 and 1, and 0 when left out.
 *
 * @param acceptThenTimeout the order is recorded, the connection held for {@code timeoutMillis} and
 *     then cut without an answer
 * @param delayMillis orders wait that long before they are looked at: all of them, or the share
 *     {@code delay}
 * @param serverError 503 before anything is recorded
 * @param tooManyRequests 429 with Retry-After before anything is recorded
 * @param orderLost answers 202 and never records the order
 * @param inquiryError 503 on questions about orders
 * @param asyncRejection an order that was accepted for processing is rejected in the end
 * @param lateWebhook items that are sent {@code lateMillis} after their turn
 * @param partialDispense the machine pays less than it was asked for
 * @param reversal the cash comes back right after it was paid
 * @param seed the same seed and the same references give the same faults
 * @param files what goes wrong with files, of a bank that is paid by them
 * @param statements what goes wrong with statements that are asked for over the API
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Faults(
    double acceptThenTimeout,
    long timeoutMillis,
    double delay,
    long delayMillis,
    double serverError,
    double tooManyRequests,
    int retryAfterSeconds,
    double orderLost,
    double inquiryError,
    double asyncRejection,
    double duplicateWebhook,
    double lateWebhook,
    long lateMillis,
    double reorderedWebhook,
    double partialDispense,
    double reversal,
    long seed,
    @JsonUnwrapped FileFaults files,
    @JsonUnwrapped StatementFaults statements) {

  private static final long LONGER_THAN_CLIENTS_WAIT = 30_000;

  /** A bank that behaves. */
  public static final Faults NONE =
      new Faults(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, FileFaults.NONE, StatementFaults.NONE);

  /** Checks the rates and fills in the times that were left out. */
  public Faults {
    boolean ratesAreRates =
        DoubleStream.of(
                acceptThenTimeout,
                delay,
                serverError,
                tooManyRequests,
                orderLost,
                inquiryError,
                asyncRejection,
                duplicateWebhook,
                lateWebhook,
                reorderedWebhook,
                partialDispense,
                reversal)
            .allMatch(rate -> rate >= 0 && rate <= 1);
    if (!ratesAreRates) {
      throw new IllegalArgumentException("every rate is between 0 and 1");
    }
    if (timeoutMillis < 0 || delayMillis < 0 || lateMillis < 0 || retryAfterSeconds < 0) {
      throw new IllegalArgumentException("no time is negative");
    }
    timeoutMillis = timeoutMillis == 0 ? LONGER_THAN_CLIENTS_WAIT : timeoutMillis;
    retryAfterSeconds = retryAfterSeconds == 0 ? 1 : retryAfterSeconds;
    lateMillis = lateMillis == 0 ? 2_000 : lateMillis;
    files = files == null ? FileFaults.NONE : files;
    statements = statements == null ? StatementFaults.NONE : statements;
    delay = delay == 0 && delayMillis > 0 ? 1 : delay;
  }

  double rate(Fault fault) {
    return switch (fault) {
      case ACCEPT_THEN_TIMEOUT -> acceptThenTimeout;
      case DELAY -> delay;
      case SERVER_ERROR -> serverError;
      case TOO_MANY_REQUESTS -> tooManyRequests;
      case ORDER_LOST -> orderLost;
      case INQUIRY_ERROR -> inquiryError;
      case ASYNC_REJECTION -> asyncRejection;
      case DUPLICATE_WEBHOOK -> duplicateWebhook;
      case LATE_WEBHOOK -> lateWebhook;
      case REORDERED_WEBHOOK -> reorderedWebhook;
      case PARTIAL_DISPENSE -> partialDispense;
      case REVERSAL -> reversal;
      case FILE_REFUSED,
          FILE_ORDER_REFUSED,
          FILE_ANSWERED_TWICE,
          FILE_LATE,
          FILE_TRUNCATED,
          FILE_OTHER_ENCODING,
          FILE_STRANGE_ORDER,
          FILE_WRONG_TOTALS ->
          files.rate(fault);
      case STATEMENT_LATE,
          STATEMENT_TRUNCATED,
          STATEMENT_DUPLICATED,
          STATEMENT_WRONG_TOTAL,
          STATEMENT_STRANGE_ORDER ->
          statements.rate(fault);
    };
  }
}
