package org.puente.benchmarks.detecting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.Rows;
import org.puente.benchmarks.bed.Scratch;
import org.puente.localstack.stack.House;

/**
 * The naive way: each watch is read and moved on, then a task, its events and their outbox rows,
 * and a commit. What it is spared: episodes, and composing the events.
 */
final class NaiveDetection {
  private static final String SAMPLE =
      " FROM public.%s WHERE %s IN (SELECT %s FROM public.task ORDER BY task_id LIMIT "
          + Contest.NAIVE_ROWS
          + ") ORDER BY %s";
  private static final String TELL = "INSERT INTO outbox (aggregate_id, sequence) VALUES (?, ?)";
  private final Bed bed;

  NaiveDetection(Bed bed) {
    this.bed = bed;
  }

  double rate() {
    try (Scratch scratch =
        new Scratch(
            bed.database(House.STABILIZATION_SCHEDULER),
            "delay_watch",
            "task",
            "event_history",
            "outbox")) {
      scratch.run(
          "INSERT INTO scratch.delay_watch SELECT *"
              + SAMPLE.formatted("delay_watch", "promise_id", "promise_id", "promise_id"));
      var size = new int[1];
      var seconds = new double[1];
      scratch.seconds(
          connection -> {
            Rows tasks = read(connection, "task", "task_id", "person_id");
            Rows events =
                read(connection, "event_history", "aggregate_id", "aggregate_id, sequence");
            size[0] = tasks.size();
            seconds[0] = scratch.seconds(fresh -> detect(fresh, tasks, events));
          });
      return size[0] / seconds[0];
    }
  }

  private static Rows read(Connection connection, String table, String key, String order)
      throws SQLException {
    String of = key.equals("aggregate_id") ? "person_id" : key;
    return Rows.read(connection, "SELECT *" + SAMPLE.formatted(table, key, of, order));
  }

  private static void detect(Connection connection, Rows tasks, Rows events) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT * FROM delay_watch WHERE promise_id = ? FOR UPDATE");
        PreparedStatement move =
            connection.prepareStatement(
                "UPDATE delay_watch SET next_stage = 2, next_check_at = stage_at[2] WHERE promise_id = ?");
        PreparedStatement task = tasks.insertInto("task", connection);
        PreparedStatement event = events.insertInto("event_history", connection);
        PreparedStatement tell = connection.prepareStatement(TELL)) {
      int perTask = events.size() / tasks.size();
      for (int i = 0; i < tasks.size(); i++) {
        select.setObject(1, tasks.get(i, "promise_id"));
        select.executeQuery().next();
        move.setObject(1, tasks.get(i, "promise_id"));
        move.executeUpdate();
        tasks.insert(i, task);
        for (int j = i * perTask; j < (i + 1) * perTask; j++) {
          events.insert(j, event);
          tell.setObject(1, events.get(j, "aggregate_id"));
          tell.setObject(2, events.get(j, "sequence"));
          tell.executeUpdate();
        }
        connection.commit();
      }
    }
  }
}
