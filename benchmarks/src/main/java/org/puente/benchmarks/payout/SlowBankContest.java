package org.puente.benchmarks.payout;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.HeapWatch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.benchmarks.bed.Timed;
import org.puente.benchmarks.importing.ImportContest;
import org.puente.benchmarks.intake.AdapterContest;
import org.puente.benchmarks.planning.ReleasedTown;
import org.puente.localstack.demo.Programme;
import org.puente.localstack.demo.Waiting;
import org.puente.localstack.stack.House;

/**
 * Orders are placed with a quick bank while another takes two seconds for each of its own; the
 * ceiling is as many orders with the quick bank alone, by the same running service.
 */
public final class SlowBankContest implements Contest {
  /** Where BANK_A pays, and answers at once. */
  public static final String TOWN = "ambato";

  /** Where BANK_B pays, and takes its time. */
  public static final String SLOW_TOWN = "guayaquil";

  private static final int SLOW_MILLIS = 2_000;
  private static final int SLOW_SHARE = 10;

  /** One third warms the service, one is placed alone, one beside the slow bank. */
  private static final int THIRDS = 3;

  private static final String LATER =
      "UPDATE bank_order SET next_step_at = now() + interval '30 days' WHERE state = 'NEW' AND fsp IN ('BANK_A', 'BANK_B')";
  private static final String NOW =
      "UPDATE bank_order SET next_step_at = now() WHERE state = 'NEW' AND fsp = ? AND abs(hashtext(client_reference::text)) %% %d = ?"
          .formatted(THIRDS);
  private static final String ACCEPTED =
      "SELECT count(*) FROM bank_order WHERE fsp = '%s' AND state = 'ACCEPTED'";

  private final Bed bed;
  private final Programme programme;
  private double alone;

  public SlowBankContest(Bed bed, Programme programme) {
    this.bed = bed;
    this.programme = programme;
  }

  /** How many people the slow bank pays. */
  public static int slow(int rows) {
    return Math.max(1_000, rows / SLOW_SHARE);
  }

  @Override
  public Timed perform() {
    bed.settle(AdapterContest.NOT_PLACING);
    bed.restart(House.PAYMENT_ADAPTER, AdapterContest.NOT_PLACING);
    int first = 2 * bed.rows() + ImportContest.warmUp(bed.rows());
    var town = new ReleasedTown(bed, programme);
    town.release(TOWN, first, bed.rows());
    town.release(SLOW_TOWN, first + bed.rows(), slow(bed.rows()));
    bed.drain();
    bed.client(House.PAYMENT_ADAPTER).sql(LATER).update();
    bed.restart(House.PAYMENT_ADAPTER, Map.of());
    place(0);
    alone = place(1).rate();
    takingItsTime(SLOW_MILLIS);
    try (HeapWatch heap = bed.heapOf(House.PAYMENT_ADAPTER)) {
      for (int third = 0; third < THIRDS; third++) {
        wake("BANK_B", third);
      }
      Timed beside = place(2);
      if (bed.count(House.PAYMENT_ADAPTER, ACCEPTED.formatted("BANK_B")) >= slow(bed.rows())) {
        throw new IllegalStateException("The slow bank was done first: more of its orders needed");
      }
      return new Timed(beside.rows(), beside.seconds(), heap.peak(), null);
    } finally {
      takingItsTime(0);
    }
  }

  private Timed place(int third) {
    String accepted = ACCEPTED.formatted("BANK_A");
    long before = bed.count(House.PAYMENT_ADAPTER, accepted);
    Stopwatch watch = new Stopwatch();
    int orders = wake("BANK_A", third);
    bed.await("third", orders, () -> bed.count(House.PAYMENT_ADAPTER, accepted) - before);
    return new Timed(orders, watch.seconds(), null, null);
  }

  private int wake(String bank, int third) {
    return bed.client(House.PAYMENT_ADAPTER).sql(NOW).params(bank, third).update();
  }

  private void takingItsTime(int millis) {
    bed.stage().bank().put("/control/banks/b/faults", Map.of("delayMillis", millis));
  }

  @Override
  public double ceiling() {
    return alone;
  }

  /** One window for all banks: every eleventh of its calls keeps a place for two seconds. */
  @Override
  public double naive() {
    int calls = NAIVE_ROWS + NAIVE_ROWS / SLOW_SHARE;
    return NAIVE_ROWS / new BareCalls(bed).seconds(calls, SlowBankContest::dawdle);
  }

  private static void dawdle() {
    if (ThreadLocalRandom.current().nextInt(SLOW_SHARE + 1) == 0) {
      Waiting.pause(Duration.ofMillis(SLOW_MILLIS));
    }
  }
}
