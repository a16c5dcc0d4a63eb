package org.puente.fspsimulator.faults;

import java.util.stream.DoubleStream;

/**
 * What goes wrong with a bank's files; every rate is between 0 and 1. A file that is laid down
 * broken is laid down whole {@code fileLateMillis} later, under another name.
 *
 * @param fileRefused the whole file of orders
 * @param fileOrderRefused single orders of a file
 * @param fileAnsweredTwice the same file is laid down twice, under two names
 * @param fileLate laid down {@code fileLateMillis} after its time
 * @param fileOtherEncoding UTF-16, or Latin-1 behind a byte order mark
 * @param fileStrangeOrder an answer also tells of an order that was never sent
 * @param fileWrongTotals the control totals contradict the lines
 */
public record FileFaults(
    double fileRefused,
    double fileOrderRefused,
    double fileAnsweredTwice,
    double fileLate,
    long fileLateMillis,
    double fileTruncated,
    double fileOtherEncoding,
    double fileStrangeOrder,
    double fileWrongTotals) {

  static final FileFaults NONE = new FileFaults(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Checks the rates and fills in the time that was left out. */
  public FileFaults {
    boolean ratesAreRates =
        DoubleStream.of(
                fileRefused,
                fileOrderRefused,
                fileAnsweredTwice,
                fileLate,
                fileTruncated,
                fileOtherEncoding,
                fileStrangeOrder,
                fileWrongTotals)
            .allMatch(rate -> rate >= 0 && rate <= 1);
    if (!ratesAreRates || fileLateMillis < 0) {
      throw new IllegalArgumentException("every rate is between 0 and 1, and no time is negative");
    }
    fileLateMillis = fileLateMillis == 0 ? 2_000 : fileLateMillis;
  }

  double rate(Fault fault) {
    return switch (fault) {
      case FILE_REFUSED -> fileRefused;
      case FILE_ORDER_REFUSED -> fileOrderRefused;
      case FILE_ANSWERED_TWICE -> fileAnsweredTwice;
      case FILE_LATE -> fileLate;
      case FILE_TRUNCATED -> fileTruncated;
      case FILE_OTHER_ENCODING -> fileOtherEncoding;
      case FILE_STRANGE_ORDER -> fileStrangeOrder;
      case FILE_WRONG_TOTALS -> fileWrongTotals;
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
          STATEMENT_LATE,
          STATEMENT_TRUNCATED,
          STATEMENT_DUPLICATED,
          STATEMENT_WRONG_TOTAL,
          STATEMENT_STRANGE_ORDER ->
          0;
    };
  }
}
