package org.puente.benchmarks.planning;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.HeapWatch;
import org.puente.benchmarks.bed.Rows;
import org.puente.benchmarks.bed.Scratch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.benchmarks.bed.Timed;
import org.puente.benchmarks.importing.ImportContest;
import org.puente.localstack.demo.Programme;
import org.puente.localstack.stack.House;

/** From asking for a plan of everybody until all transfers and the review are there. */
public final class PlanContest implements Contest {
  private static final String SAME_ROWS =
      "INSERT INTO scratch.transfer (%1$s) SELECT %1$s FROM public.transfer WHERE plan_id = '%2$s'";
  private static final String COLUMNS =
      "id, plan_id, promise_id, programme_id, household_id, person_id, cycle, amount, due_at, sealed_payee,"
          + " payee_fingerprint, approved_sequence, household_size";

  private final Bed bed;
  private final Programme programme;

  public PlanContest(Bed bed, Programme programme) {
    this.bed = bed;
    this.programme = programme;
  }

  @Override
  public Timed perform() {
    var plans = new Plans(bed, programme);
    plans.prepare(ImportContest.WARM_UP_TOWN, ImportContest.warmUp(bed.rows()));
    try (HeapWatch heap = bed.heapOf(House.DISTRIBUTION_API)) {
      double seconds = plans.prepare(ImportContest.TOWN, bed.rows());
      return new Timed(bed.rows(), seconds, heap.peak(), null);
    }
  }

  /** Ready-made rows into a table with the same indexes and checks: nothing looked up or sealed. */
  @Override
  public double ceiling() {
    UUID plan = new Plans(bed, programme).measured();
    try (Scratch scratch = new Scratch(bed.database(House.DISTRIBUTION_API), "transfer")) {
      return Stopwatch.bestRate(
          bed.rows(),
          () -> {
            scratch.empty("transfer");
            Stopwatch watch = new Stopwatch();
            scratch.run(SAME_ROWS.formatted(COLUMNS, plan));
            return watch.seconds();
          });
    }
  }

  /** For each promise a look at its slot, an insert and a commit; spared the sealing. */
  @Override
  public double naive() {
    UUID plan = new Plans(bed, programme).measured();
    try (Scratch scratch = new Scratch(bed.database(House.DISTRIBUTION_API), "transfer")) {
      return NAIVE_ROWS / scratch.seconds(connection -> oneByOne(connection, plan));
    }
  }

  private static void oneByOne(Connection connection, UUID plan) throws SQLException {
    Rows rows =
        Rows.read(
            connection,
            "SELECT %s FROM public.transfer WHERE plan_id = '%s' LIMIT %d"
                .formatted(COLUMNS, plan, NAIVE_ROWS));
    connection.setAutoCommit(false);
    try (PreparedStatement look =
            connection.prepareStatement(
                "SELECT 1 FROM transfer WHERE programme_id = ? AND household_id = ? AND cycle = ? AND holds_slot");
        PreparedStatement insert = rows.insertInto("transfer", connection)) {
      for (int i = 0; i < rows.size(); i++) {
        look.setObject(1, rows.get(i, "programme_id"));
        look.setObject(2, rows.get(i, "household_id"));
        look.setObject(3, rows.get(i, "cycle"));
        look.executeQuery().next();
        rows.insert(i, insert);
        connection.commit();
      }
    }
  }
}
