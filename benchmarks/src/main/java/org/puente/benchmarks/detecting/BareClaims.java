package org.puente.benchmarks.detecting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Scratch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.localstack.stack.House;

/**
 * The ceiling: one loop that claims what is due, chunk by chunk, and moves it on. Nobody is told,
 * and no task is raised.
 */
final class BareClaims {
  private static final double DUE = -1;
  private static final String CLAIM =
      """
      UPDATE delay_watch SET next_stage = 2, next_check_at = stage_at[2]
      WHERE promise_id = ANY (ARRAY(
        SELECT promise_id FROM delay_watch WHERE next_check_at <= app_now()
        ORDER BY next_check_at LIMIT 2000 FOR UPDATE SKIP LOCKED))
      """;

  /** Instead of the one that knows urgencies: it claims in whatever order things fall due. */
  private static final String INDEX =
      "CREATE INDEX bare_pending ON delay_watch (next_check_at) WHERE next_check_at IS NOT NULL";

  private static final String BY_INDEX = "SET enable_seqscan = off; SET enable_bitmapscan = off";

  private final Bed bed;
  private final int pending;
  private final int due;

  BareClaims(Bed bed, int pending, int due) {
    this.bed = bed;
    this.pending = pending;
    this.due = due;
  }

  /** Rows per second, of the better of two passes, in a table as full as the service's own. */
  double rate() {
    try (Scratch scratch =
        new Scratch(bed.database(House.STABILIZATION_SCHEDULER), "delay_watch")) {
      scratch.run("DROP INDEX delay_watch_urgency_next_check_at_idx");
      scratch.run(INDEX);
      scratch.seconds(c -> Watches.insert(c, UUID.randomUUID(), pending, MillionContest.FAR, 0.01));
      return Stopwatch.bestRate(
          due,
          () -> {
            scratch.seconds(c -> Watches.insert(c, UUID.randomUUID(), due, DUE, 0));
            scratch.run("ANALYZE delay_watch");
            return scratch.seconds(this::drain);
          });
    }
  }

  private void drain(Connection connection) throws SQLException {
    UsualWay.run(connection, BY_INDEX);
    connection.setAutoCommit(false);
    try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      int claimed;
      int total = 0;
      do {
        claimed = claim.executeUpdate();
        connection.commit();
        total += claimed;
      } while (claimed > 0);
      if (total != due) {
        throw new IllegalStateException("%d claimed of %d".formatted(total, due));
      }
    }
  }
}
