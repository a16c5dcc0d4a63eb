package org.puente.payments.outcomes.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.puente.events.sql.Columns;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.outcomes.Feeds;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Leases are by the database's real clock, which nobody moves. */
@Repository
class JdbcFeeds implements Feeds {

  private static final String APPLIED =
      """
      WITH kept AS (
        INSERT INTO bank_report
          (fsp, sequence, client_reference, kind, amount, currency, occurred_at, received_at)
        SELECT ?, *, ?::timestamptz
          FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::numeric[], ?::text[], ?::timestamptz[]))
      UPDATE feed_cursor SET sequence = ? WHERE fsp = ?
      """;

  private static final String LEASE =
      """
      INSERT INTO feed_cursor AS c (fsp, owner, lease_until)
      VALUES (?, ?, clock_timestamp() + make_interval(secs => ?))
      ON CONFLICT (fsp) DO UPDATE
        SET owner = excluded.owner, lease_until = excluded.lease_until
      WHERE c.owner IS NULL OR c.owner = excluded.owner OR c.lease_until < clock_timestamp()
      """;

  private final JdbcTemplate jdbc;

  JdbcFeeds(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long lock(String fsp) {
    jdbc.update("INSERT INTO feed_cursor (fsp) VALUES (?) ON CONFLICT DO NOTHING", fsp);
    return one("SELECT sequence FROM feed_cursor WHERE fsp = ? FOR UPDATE", fsp);
  }

  @Override
  public long position(String fsp) {
    return one("SELECT coalesce(max(sequence), 0) FROM feed_cursor WHERE fsp = ?", fsp);
  }

  @Override
  public void applied(String fsp, List<BankReport> reports, Instant now) {
    if (reports.isEmpty()) {
      return;
    }
    Columns<BankReport> rows = new Columns<>(reports);
    jdbc.update(
        APPLIED,
        fsp,
        now.toString(),
        rows.longs(BankReport::sequence),
        rows.uuids(BankReport::clientReference),
        rows.texts(report -> report.kind().name()),
        rows.column("numeric", BankReport::amount),
        rows.texts(BankReport::currency),
        rows.instants(BankReport::occurredAt),
        reports.getLast().sequence(),
        fsp);
  }

  @Override
  public Set<String> known(String fsp, Set<String> bankReferences) {
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT bank_reference FROM bank_report WHERE fsp = ? AND bank_reference = ANY (?::text[])",
            String.class,
            fsp,
            new SqlArrayValue("text", bankReferences.toArray())));
  }

  @Override
  public void remember(String fsp, List<BankReport> reports, List<String> bankReferences) {
    jdbc.update(
        """
        UPDATE bank_report r SET bank_reference = u.bank_reference
          FROM unnest(?::bigint[], ?::text[]) AS u (sequence, bank_reference)
         WHERE r.fsp = ? AND r.sequence = u.sequence
        """,
        new Columns<>(reports).longs(BankReport::sequence),
        new SqlArrayValue("text", bankReferences.toArray()),
        fsp);
  }

  @Override
  public boolean lease(String fsp, UUID instance, Duration lease) {
    return jdbc.update(LEASE, fsp, instance, (double) lease.toSeconds()) == 1;
  }

  @Override
  public void caughtUp(String fsp) {
    jdbc.update("UPDATE feed_cursor SET read_at = clock_timestamp() WHERE fsp = ?", fsp);
  }

  private long one(String sql, String fsp) {
    Long value = jdbc.queryForObject(sql, Long.class, fsp);
    return value == null ? 0 : value;
  }
}
