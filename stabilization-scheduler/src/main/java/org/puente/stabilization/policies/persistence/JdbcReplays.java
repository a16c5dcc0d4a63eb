package org.puente.stabilization.policies.persistence;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.Urgency;
import org.puente.events.sql.Columns;
import org.puente.stabilization.policies.Replay;
import org.puente.stabilization.policies.Replays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReplays implements Replays {

  /**
   * Served by watch_by_due, and by the key of wait_change for each promise and stage. What was
   * learnt later knows better how it stood then.
   */
  private static final String WOULD_RAISE =
      """
      WITH stage AS (
        SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::int[], ?::timestamptz[])
          AS s (programme_id, territory, urgency, due_at, stage, at)
        WHERE at <= app_now()),
      would AS MATERIALIZED (
        SELECT w.promise_id, w.person_id, w.urgency, w.territory, s.stage, s.at, c.waiting_for AS cause
        FROM delay_watch w
        JOIN stage s USING (programme_id, territory, urgency, due_at)
        CROSS JOIN LATERAL (
          SELECT state, waiting_for FROM wait_change c
          WHERE c.promise_id = w.promise_id AND c.at <= s.at
          ORDER BY c.change_id DESC LIMIT 1) c
        WHERE w.due_at >= ?::timestamptz AND w.due_at < ?::timestamptz AND c.state = 'WATCHING')
      """;

  private static final String ROWS =
      WOULD_RAISE
          + """
          SELECT stage, urgency, territory, cause, count(*) AS tasks FROM would
          GROUP BY stage, urgency, territory, cause
          ORDER BY stage, array_position(ARRAY['HIGH', 'MEDIUM', 'LOW'], urgency), territory, cause
          """;

  private static final String FIRST =
      WOULD_RAISE
          + """
          SELECT *, (SELECT count(DISTINCT person_id) FROM would) AS people,
            EXISTS (SELECT FROM task t WHERE t.promise_id = would.promise_id AND t.stage = would.stage) AS was_raised
          FROM would ORDER BY at, promise_id, stage LIMIT ?
          """;

  private static final String THEN =
      """
      SELECT count(DISTINCT w.promise_id) AS promises,
        count(t.task_id) FILTER (WHERE (w.delivered_at <= w.threshold_at) IS NOT TRUE) AS tasks
      FROM delay_watch w LEFT JOIN task t USING (promise_id)
      WHERE w.due_at >= ?::timestamptz AND w.due_at < ?::timestamptz
      """;

  private final JdbcClient jdbc;

  JdbcReplays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Group> groups(Instant from, Instant until, int limit) {
    return jdbc.sql(
            """
            SELECT DISTINCT programme_id, territory, urgency, due_at FROM delay_watch
            WHERE due_at >= ?::timestamptz AND due_at < ?::timestamptz LIMIT ?
            """)
        .params(from.toString(), until.toString(), limit)
        .query(
            (row, _) ->
                new Group(
                    row.getObject("programme_id", UUID.class),
                    row.getString("territory"),
                    Urgency.valueOf(row.getString("urgency")),
                    instant(row, "due_at")))
        .list();
  }

  @Override
  public Replay replay(List<Stage> stages, Instant from, Instant until, int first) {
    List<Replay.Row> rows = asked(ROWS, stages, from, until).query(Replay.Row.class).list();
    var people = new long[1];
    List<Replay.Raised> raised =
        asked(FIRST, stages, from, until)
            .param(first)
            .query(
                (row, _) -> {
                  people[0] = row.getLong("people");
                  return raised(row);
                })
            .list();
    var then = jdbc.sql(THEN).params(from.toString(), until.toString()).query(Then.class).single();
    long tasks = rows.stream().mapToLong(Replay.Row::tasks).sum();
    return new Replay(then.promises(), tasks, people[0], then.tasks(), rows, raised);
  }

  private record Then(long promises, long tasks) {}

  private JdbcClient.StatementSpec asked(
      String sql, List<Stage> stages, Instant from, Instant until) {
    Columns<Stage> columns = new Columns<>(stages);
    SqlArrayValue programmes = columns.uuids(it -> it.group().programmeId());
    return jdbc.sql(sql)
        .params(
            programmes,
            columns.texts(it -> it.group().territory()),
            columns.texts(it -> it.group().urgency().name()),
            columns.instants(it -> it.group().dueAt()),
            columns.ints(Stage::number),
            columns.instants(Stage::at),
            from.toString(),
            until.toString());
  }

  private static Replay.Raised raised(ResultSet row) throws SQLException {
    return new Replay.Raised(
        row.getObject("person_id", UUID.class),
        row.getObject("promise_id", UUID.class),
        row.getInt("stage"),
        row.getString("urgency"),
        row.getString("territory"),
        row.getString("cause"),
        instant(row, "at"),
        row.getBoolean("was_raised"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }
}
