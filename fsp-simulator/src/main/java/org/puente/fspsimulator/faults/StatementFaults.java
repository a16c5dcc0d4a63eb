package org.puente.fspsimulator.faults;

import java.util.stream.DoubleStream;

/**
 * What goes wrong with statements over the API; every rate is between 0 and 1. Whoever asks again
 * has luck of its own, but for the strange order, which is in the statement for good.
 *
 * @param statementLate it is not there for {@code statementLateMillis} after it is first asked for
 * @param statementTruncated a page ends before what it says is on it
 * @param statementDuplicated a page tells one of its entries twice
 * @param statementWrongTotal its total contradicts its entries
 * @param statementStrangeOrder it tells of a withdrawal for an order that was never sent
 */
public record StatementFaults(
    double statementLate,
    long statementLateMillis,
    double statementTruncated,
    double statementDuplicated,
    double statementWrongTotal,
    double statementStrangeOrder) {

  static final StatementFaults NONE = new StatementFaults(0, 0, 0, 0, 0, 0);

  /** Checks the rates and fills in the time that was left out. */
  public StatementFaults {
    boolean ratesAreRates =
        DoubleStream.of(
                statementLate,
                statementTruncated,
                statementDuplicated,
                statementWrongTotal,
                statementStrangeOrder)
            .allMatch(rate -> rate >= 0 && rate <= 1);
    if (!ratesAreRates || statementLateMillis < 0) {
      throw new IllegalArgumentException("every rate is between 0 and 1, and no time is negative");
    }
    statementLateMillis = statementLateMillis == 0 ? 2_000 : statementLateMillis;
  }

  double rate(Fault fault) {
    return switch (fault) {
      case STATEMENT_LATE -> statementLate;
      case STATEMENT_TRUNCATED -> statementTruncated;
      case STATEMENT_DUPLICATED -> statementDuplicated;
      case STATEMENT_WRONG_TOTAL -> statementWrongTotal;
      case STATEMENT_STRANGE_ORDER -> statementStrangeOrder;
      case ACCEPT_THEN_TIMEOUT,
          DELAY,
          SERVER_ERROR,
          TOO_MANY_REQUESTS,
          ORDER_LOST,
          INQUIRY_ERROR,
          ASYNC_REJECTION,
          DUPLICATE_WEBHOOK,
          LATE_WEBHOOK,
          REORDERED_WEBHOOK,
          PARTIAL_DISPENSE,
          REVERSAL,
          FILE_REFUSED,
          FILE_ORDER_REFUSED,
          FILE_ANSWERED_TWICE,
          FILE_LATE,
          FILE_TRUNCATED,
          FILE_OTHER_ENCODING,
          FILE_STRANGE_ORDER,
          FILE_WRONG_TOTALS ->
          0;
    };
  }
}
