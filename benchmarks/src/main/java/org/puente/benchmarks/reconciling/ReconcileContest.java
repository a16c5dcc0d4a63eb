package org.puente.benchmarks.reconciling;

import java.util.Map;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.HeapWatch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.benchmarks.bed.Timed;
import org.puente.benchmarks.importing.ImportContest;
import org.puente.benchmarks.planning.ReleasedTown;
import org.puente.localstack.demo.Programme;
import org.puente.localstack.stack.House;

/**
 * A town that is paid by file has all of its cash; then the bank lays down its statement of the
 * day, and each of its lines is held against what we know.
 */
public final class ReconcileContest implements Contest {
  /** Where BANK_C pays. */
  public static final String TOWN = "cuenca";

  private static final String ORDERS = "SELECT count(*) FROM bank_order WHERE fsp = 'BANK_C'";
  private static final String DAY =
      "SELECT max((occurred_at AT TIME ZONE 'America/Guayaquil')::date)::text FROM bank_report WHERE fsp = 'BANK_C'";
  private static final String MATCHED =
      "SELECT coalesce(sum(matched - late), 0) FROM reconciled_day WHERE fsp = 'BANK_C' AND day = '%s'";

  private final Bed bed;
  private final Programme programme;

  public ReconcileContest(Bed bed, Programme programme) {
    this.bed = bed;
    this.programme = programme;
  }

  @Override
  public Timed perform() {
    int people = bed.rows();
    bed.settle(Map.of());
    paid(people);
    String day = bed.client(House.PAYMENT_ADAPTER).sql(DAY).query(String.class).single();
    String matched = MATCHED.formatted(day);
    try (HeapWatch heap = bed.heapOf(House.PAYMENT_ADAPTER)) {
      bed.stage().bank().post("/control/banks/c/statements", Map.of("day", day));
      Stopwatch watch = new Stopwatch();
      bed.await("reconcile", people, () -> bed.count(House.PAYMENT_ADAPTER, matched));
      return new Timed(people, watch.seconds(), heap.peak(), null);
    }
  }

  /** The whole road of another town, up to the last withdrawal that the bank told us of. */
  private void paid(int people) {
    new ReleasedTown(bed, programme)
        .release(TOWN, ImportContest.warmUp(bed.rows()) + bed.rows(), people);
    bed.await("codes", people, () -> in("ACCEPTED"));
    bed.stage().bank().post("/control/crowd", Map.of("bank", "c", "share", 1.0));
    bed.await("cash", people, () -> in("WITHDRAWN"));
    bed.drain();
  }

  private long in(String state) {
    return bed.count(House.PAYMENT_ADAPTER, ORDERS + " AND state = '" + state + "'");
  }

  @Override
  public double ceiling() {
    return new BareComparison(bed).rate();
  }

  @Override
  public double naive() {
    return new NaiveComparison(bed).rate();
  }
}
