package org.puente.fspsimulator.smsc;

import java.util.stream.DoubleStream;

/**
 * How the SMS centre misbehaves; every rate is between 0 and 1, and 0 when left out.
 *
 * @param throttle refused with ESME_RTHROTTLED, nothing recorded
 * @param refuse refused with ESME_RINVDSTADR, nothing recorded
 * @param acceptThenCut the text is recorded and goes out, the session is cut without an answer
 * @param dropReceipt no receipt, ever
 * @param lateReceipt receipts that come {@code lateMillis} after their turn
 * @param undelivered the phone is off: the receipt says UNDELIV
 * @param duplicateReceipt told twice
 * @param decimalReceipts submissions are answered in hex, and receipts written in decimal
 * @param delayMillis before each answer
 * @param seed the same seed and the same order of texts give the same faults
 */
public record SmscFaults(
    double throttle,
    double refuse,
    double acceptThenCut,
    double dropReceipt,
    double lateReceipt,
    long lateMillis,
    double undelivered,
    double duplicateReceipt,
    boolean decimalReceipts,
    long delayMillis,
    long seed) {

  static final SmscFaults NONE = new SmscFaults(0, 0, 0, 0, 0, 0, 0, 0, false, 0, 0);

  /** Checks the rates and fills in the time that was left out. */
  public SmscFaults {
    boolean ratesAreRates =
        DoubleStream.of(
                throttle,
                refuse,
                acceptThenCut,
                dropReceipt,
                lateReceipt,
                undelivered,
                duplicateReceipt)
            .allMatch(rate -> rate >= 0 && rate <= 1);
    if (!ratesAreRates) {
      throw new IllegalArgumentException("every rate is between 0 and 1");
    }
    lateMillis = lateMillis <= 0 ? 2_000 : lateMillis;
  }
}
