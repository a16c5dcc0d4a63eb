package org.puente.payments.files.persistence;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.puente.payments.files.KeptContents;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of {@code bank_file_content} whose time is over. */
final class JdbcKeptContents implements KeptContents {

  /** A statement belongs to the days of its period, anything else to the day on which it came. */
  private static final String DUE =
      """
      SELECT f.id
        FROM bank_file f
        CROSS JOIN LATERAL (
          SELECT coalesce(f.period, daterange((f.arrived_at AT TIME ZONE ?)::date,
                                              (f.arrived_at AT TIME ZONE ?)::date, '[]')) AS days) own
        CROSS JOIN LATERAL (
          SELECT count(*) AS known, count(*) FILTER (WHERE d.closed_at IS NULL) AS open, max(d.closed_at) AS closed_at
            FROM reconciled_day d WHERE d.fsp = f.fsp AND d.day <@ own.days) day
       WHERE f.fsp = ? AND f.content_purged_at IS NULL AND f.state IN ('APPLIED', 'REFUSED')
         AND (f.arrived_at < ?::timestamptz
              OR f.state = 'REFUSED' AND f.arrived_at < ?::timestamptz
              OR f.state = 'APPLIED' AND day.known > 0 AND day.open = 0
                 AND greatest(day.closed_at, f.done_at) < ?::timestamptz)
       ORDER BY f.id
       LIMIT ?
      """;

  private final JdbcTemplate jdbc;

  JdbcKeptContents(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<UUID> due(String fsp, ZoneId zone, Due due, int most) {
    String closed = due.closedBefore().toString();
    return jdbc.queryForList(
        DUE,
        UUID.class,
        zone.getId(),
        zone.getId(),
        fsp,
        due.arrivedBefore().toString(),
        closed,
        closed,
        most);
  }

  @Override
  public void purge(UUID file) {
    jdbc.update("DELETE FROM bank_file_content WHERE file_id = ?", file);
    jdbc.update(
        "UPDATE bank_file_line SET sealed_code = NULL, sealed_pin = NULL"
            + " WHERE file_id = ? AND (sealed_code IS NOT NULL OR sealed_pin IS NOT NULL)",
        file);
    jdbc.update("UPDATE bank_file SET content_purged_at = app_now() WHERE id = ?", file);
  }
}
