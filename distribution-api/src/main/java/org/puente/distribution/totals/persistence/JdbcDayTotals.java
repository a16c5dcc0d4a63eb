package org.puente.distribution.totals.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.puente.distribution.totals.DayTotals;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDayTotals implements DayTotals {

  private static final String KEEP =
      """
      INSERT INTO fsp_day AS d (id, fsp, currency, day, begins, ends, paid, returned, version, told_at)
      SELECT DISTINCT ON (id) *
        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::timestamptz[], ?::timestamptz[], ?::numeric[],
                    ?::numeric[], ?::bigint[], ?::timestamptz[])
          AS t (id, fsp, currency, day, begins, ends, paid, returned, version, told_at)
       ORDER BY id, version DESC
      ON CONFLICT (id) DO UPDATE
        SET paid = excluded.paid, returned = excluded.returned, version = excluded.version, told_at = excluded.told_at
        WHERE d.version < excluded.version
      """;

  private final JdbcTemplate jdbc;

  JdbcDayTotals(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(List<Told> told) {
    Columns<Told> columns = new Columns<>(told);
    jdbc.update(
        KEEP,
        columns.uuids(it -> it.event().dayId()),
        columns.texts(it -> it.event().fsp()),
        columns.texts(it -> it.event().paid().currency()),
        columns.column("date", it -> it.event().day().toString()),
        columns.instants(it -> it.event().from()),
        columns.instants(it -> it.event().until()),
        columns.column("numeric", it -> it.event().paid().amount()),
        columns.column("numeric", it -> it.event().returned().amount()),
        columns.longs(Told::version),
        columns.instants(it -> it.event().occurredAt()));
  }

  @Override
  public List<Day> days(String fsp, int limit) {
    return jdbc.query(
        "SELECT * FROM fsp_day_beside_ours WHERE fsp = ? ORDER BY begins DESC, currency LIMIT ?",
        JdbcDayTotals::day,
        fsp,
        limit);
  }

  @Override
  public List<Day> disagreeing(Instant begunAfter, Instant toldBefore) {
    return jdbc.query(
        "SELECT * FROM fsp_day_beside_ours WHERE begins > ?::timestamptz AND told_at < ?::timestamptz"
            + " AND NOT agrees ORDER BY begins DESC, fsp",
        JdbcDayTotals::day,
        begunAfter.toString(),
        toldBefore.toString());
  }

  private static Day day(ResultSet row, int number) throws SQLException {
    return new Day(
        row.getString("fsp"),
        row.getObject("day", LocalDate.class),
        row.getString("currency"),
        row.getBigDecimal("paid"),
        row.getBigDecimal("returned"),
        row.getBigDecimal("heard_paid"),
        row.getBigDecimal("heard_returned"),
        row.getBoolean("agrees"),
        row.getObject("told_at", OffsetDateTime.class).toInstant());
  }
}
