package org.puente.benchmarks.detecting;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Scratch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.localstack.stack.House;

/**
 * The ceiling: the tasks and the history that were written, and as many outbox rows, inserted into
 * tables with the same indexes and checks; nothing is claimed, opened or composed.
 */
final class BareInserts {
  private final Bed bed;

  BareInserts(Bed bed) {
    this.bed = bed;
  }

  double rate() {
    try (Scratch scratch =
        new Scratch(
            bed.database(House.STABILIZATION_SCHEDULER), "task", "event_history", "outbox")) {
      long tasks = bed.count(House.STABILIZATION_SCHEDULER, "SELECT count(*) FROM task");
      return Stopwatch.bestRate(
          tasks,
          () -> {
            scratch.empty("task", "event_history", "outbox");
            return scratch.seconds(BareInserts::insert);
          });
    }
  }

  private static void insert(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("INSERT INTO task SELECT * FROM public.task");
      statement.executeUpdate("INSERT INTO event_history SELECT * FROM public.event_history");
      statement.executeUpdate(
          """
          INSERT INTO outbox (aggregate_id, sequence)
          SELECT aggregate_id, sequence FROM public.event_history
          """);
      connection.commit();
    }
  }
}
