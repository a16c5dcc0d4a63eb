package org.puente.benchmarks.payout;

import java.util.List;
import java.util.Map;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;

/**
 * How both banks behave: the one that the programme uses, and the one that bare calls go to.
 *
 * @param naiveRows how many are enough for the naive way
 */
public record BankManner(Map<String, Number> faults, int naiveRows) {

  /** It answers at once. */
  public static final BankManner INSTANT = new BankManner(Map.of(), Contest.NAIVE_ROWS);

  /** It takes 50 ms for each order, and refuses one in fifty for a second. */
  public static final BankManner SLOW =
      new BankManner(
          Map.of("delayMillis", 50, "tooManyRequests", 0.02, "retryAfterSeconds", 1, "seed", 50),
          500);

  private static final List<String> BANKS = List.of("a", "b");

  /** Copies what it is given. */
  public BankManner {
    faults = Map.copyOf(faults);
  }

  void teach(Bed bed) {
    put(bed, faults);
  }

  static void forget(Bed bed) {
    put(bed, Map.of());
  }

  private static void put(Bed bed, Map<String, Number> faults) {
    BANKS.forEach(bank -> bed.stage().bank().put("/control/banks/" + bank + "/faults", faults));
  }
}
