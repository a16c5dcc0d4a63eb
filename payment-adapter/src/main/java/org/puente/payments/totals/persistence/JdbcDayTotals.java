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

  /** All that statements say of a day of which one says something new. */
  private static final String UNTOLD_FEES =
      """
      WITH fresh AS (
        UPDATE bank_file SET fees_told_at = :now::timestamptz
         WHERE kind = 'STATEMENT' AND reconciled_at IS NOT NULL AND fees_told_at IS NULL
        RETURNING id, fsp),
      days AS (
        SELECT DISTINCT f.fsp, l.booked_on
          FROM fresh f JOIN bank_file_line l ON l.file_id = f.id AND l.what = 'FEE'),
      fees AS (
        SELECT d.fsp, l.currency, d.booked_on AS day,
               coalesce(sum(l.amount) FILTER (WHERE l.kind = 'CHARGED'), 0) AS charged,
               coalesce(sum(l.amount) FILTER (WHERE l.kind = 'REFUNDED'), 0) AS refunded
          FROM days d
          JOIN bank_file f ON f.fsp = d.fsp AND f.kind = 'STATEMENT' AND f.state = 'APPLIED'
          JOIN bank_file_line l ON l.file_id = f.id AND l.booked_on = d.booked_on AND l.what = 'FEE'
         GROUP BY d.fsp, l.currency, d.booked_on)
      INSERT INTO fsp_fee_day AS t (id, fsp, currency, day, charged, refunded, told_at)
      SELECT uuidv7(), fsp, currency, day, charged, refunded, :now::timestamptz FROM fees
      ON CONFLICT (fsp, currency, day) DO UPDATE
        SET charged = excluded.charged, refunded = excluded.refunded, version = t.version + 1,
            told_at = excluded.told_at
        WHERE (t.charged, t.refunded) <> (excluded.charged, excluded.refunded)
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

  @Override
  public List<FeeDay> untoldFees(Instant now) {
    return jdbc.sql(UNTOLD_FEES)
        .param("now", now.toString())
        .query(
            (row, _) ->
                new FeeDay(
                    row.getObject("id", UUID.class),
                    row.getString("fsp"),
                    row.getString("currency"),
                    row.getObject("day", LocalDate.class),
                    row.getBigDecimal("charged"),
                    row.getBigDecimal("refunded"),
                    row.getLong("version")))
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
