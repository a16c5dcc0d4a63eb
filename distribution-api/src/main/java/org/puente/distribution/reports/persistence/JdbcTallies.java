package org.puente.distribution.reports.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.puente.distribution.reports.Tallies;
import org.puente.distribution.reports.Tally;
import org.puente.events.contract.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads transfers and promises once each, whatever their number; row-level security narrows it. */
@Repository
class JdbcTallies implements Tallies {

  private static final String TRANSFERS =
      """
      SELECT p.territory, p.currency, c.*
        FROM payment_plan p
        JOIN plan_release r ON r.plan_id = p.id
       CROSS JOIN LATERAL (
             SELECT CASE WHEN t.state = 'PLANNED' AND is_released(t, r.claimed) THEN 'RELEASED' ELSE t.state END AS state,
                    CASE WHEN t.state = 'PAID'
                         THEN least(greatest(date_part('day', t.changed_at - t.due_at), 0), ?)::int END AS days,
                    count(*) AS count, sum(t.amount) AS amount, sum(t.withdrawn) AS withdrawn
               FROM transfer t WHERE t.plan_id = p.id AND NOT t.dropped
              GROUP BY 1, 2) c
       WHERE p.state <> 'DISCARDED'
      """;

  /** The groups are few, which the planner can't know: it would sort a million rows by them. */
  private static final String HASH_RATHER_THAN_SORT = "SET LOCAL enable_sort = off";

  private static final String LATE =
      """
      SELECT territory, currency, count(*) AS count, sum(amount - paid) AS owed, min(due_at) AS since
        FROM promise
       WHERE closed IS NULL AND due_at < app_now()
       GROUP BY 1, 2
       ORDER BY count(*) DESC, 1, 2
      """;

  /** Served by the partial index transfer_contradicted. */
  private static final String CONTRADICTED =
      "SELECT count(*) FROM transfer WHERE contradicted IS NOT NULL";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  JdbcTallies(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Tally count() {
    jdbc.execute(HASH_RATHER_THAN_SORT);
    List<Tally.Cell> cells = jdbc.query(TRANSFERS, (row, _) -> cell(row), Tally.LONGEST);
    List<Tally.Late> late = jdbc.query(LATE, (row, _) -> late(row));
    Long contradicted = jdbc.queryForObject(CONTRADICTED, Long.class);
    return new Tally(clock.instant(), cells, late, contradicted == null ? 0 : contradicted);
  }

  private static Tally.Cell cell(ResultSet row) throws SQLException {
    return new Tally.Cell(
        row.getString("territory"),
        row.getString("state"),
        row.getObject("days", Integer.class),
        row.getLong("count"),
        money(row, "amount"),
        money(row, "withdrawn"));
  }

  private static Tally.Late late(ResultSet row) throws SQLException {
    return new Tally.Late(
        row.getString("territory"),
        row.getLong("count"),
        money(row, "owed"),
        row.getTimestamp("since").toInstant());
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return new Money(row.getBigDecimal(column), row.getString("currency"));
  }
}
