package org.puente.payments.totals.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.puente.payments.totals.DayTotals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up what was booked since shortly before the last day that was told. */
@Repository
class JdbcDayTotals implements DayTotals {

  /** A commit may come a little after the instant that it was booked for. */
  private static final String UNTOLD =
      """
      WITH days AS (
        SELECT currency, (booked_at AT TIME ZONE :zone)::date AS day, sum(paid) AS paid, sum(returned) AS returned
          FROM fsp_booking
         WHERE fsp = :fsp
           AND booked_at >= coalesce((SELECT max(begins) - interval '2 days' FROM fsp_day_total WHERE fsp = :fsp),
                                     '-infinity')
         GROUP BY currency, day),
      whole AS (
        SELECT d.*, d.day::timestamp AT TIME ZONE :zone AS begins, (d.day + 1)::timestamp AT TIME ZONE :zone AS ends
          FROM days d
         WHERE d.day::timestamp AT TIME ZONE :zone
               >= coalesce((SELECT max(begins) - interval '1 day' FROM fsp_day_total WHERE fsp = :fsp), '-infinity'))
      INSERT INTO fsp_day_total AS t (id, fsp, currency, day, begins, ends, paid, returned, told_at)
      SELECT uuidv7(), :fsp, currency, day, begins, ends, paid, returned, :now::timestamptz FROM whole
      ON CONFLICT (fsp, currency, day) DO UPDATE
        SET paid = excluded.paid, returned = excluded.returned, version = t.version + 1, told_at = excluded.told_at
        WHERE (t.paid, t.returned) <> (excluded.paid, excluded.returned)
      RETURNING *
      """;

  private final JdbcClient jdbc;

  JdbcDayTotals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean alone() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('day-totals', 0))")
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Day> untold(String fsp, ZoneId zone, Instant now) {
    return jdbc.sql(UNTOLD)
        .param("fsp", fsp)
        .param("zone", zone.getId())
        .param("now", now.toString())
        .query(JdbcDayTotals::day)
        .list();
  }

  private static Day day(ResultSet row, int number) throws SQLException {
    return new Day(
        row.getObject("id", UUID.class),
        row.getString("fsp"),
        row.getString("currency"),
        row.getObject("day", LocalDate.class),
        instant(row, "begins"),
        instant(row, "ends"),
        row.getBigDecimal("paid"),
        row.getBigDecimal("returned"),
        row.getLong("version"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
