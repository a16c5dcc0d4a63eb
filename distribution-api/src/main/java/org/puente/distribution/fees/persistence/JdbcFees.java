package org.puente.distribution.fees.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.fees.Fees;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFees implements Fees {

  /**
   * A refund points to what was charged for its day, or else to the newest charge before; what
   * changes a day points to what was posted of it first.
   */
  private static final String POST =
      """
      WITH told AS (
        SELECT DISTINCT ON (id) *
          FROM unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::numeric[], ?::numeric[], ?::bigint[],
                      ?::timestamptz[])
            AS t (id, fsp, currency, day, charged, refunded, version, told_at)
         ORDER BY id, version DESC),
      moved AS (
        INSERT INTO fsp_fee_day AS d (id, fsp, currency, day, charged, refunded, version, told_at)
        SELECT * FROM told
        ON CONFLICT (id) DO UPDATE
          SET charged = excluded.charged, refunded = excluded.refunded, version = excluded.version,
              told_at = excluded.told_at
          WHERE d.version < excluded.version
        RETURNING new.id, new.fsp, new.currency, new.day,
                  new.charged - coalesce(old.charged, 0) AS charged,
                  new.refunded - coalesce(old.refunded, 0) AS refunded),
      due AS MATERIALIZED (
        SELECT uuidv7() AS entry, id, fsp, currency, day, cause, amount
          FROM moved CROSS JOIN LATERAL (VALUES ('CHARGED', charged), ('REFUNDED', -refunded)) AS v (cause, amount)
         WHERE amount <> 0),
      entered AS (
        INSERT INTO fee_entry (id, fee_day_id, fsp, currency, day, cause, original)
        SELECT entry, id, fsp, currency, day, cause,
               coalesce(
                 (SELECT e.id FROM fee_entry e WHERE e.fee_day_id = due.id ORDER BY e.cause, e.id LIMIT 1),
                 CASE cause WHEN 'REFUNDED' THEN coalesce(
                   (SELECT c.entry FROM due c WHERE c.id = due.id AND c.cause = 'CHARGED'),
                   (SELECT e.id FROM fee_entry e
                     WHERE e.fsp = due.fsp AND e.currency = due.currency AND e.cause = 'CHARGED' AND e.day <= due.day
                     ORDER BY e.day DESC, e.id LIMIT 1)) END)
          FROM due)
      INSERT INTO fee_posting (entry_id, line, account, amount)
      SELECT entry, 1, 'FEES', amount FROM due
      UNION ALL
      SELECT entry, 2, 'AT_BANK', -amount FROM due
      """;

  private final JdbcTemplate jdbc;

  JdbcFees(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void post(List<Stated> stated) {
    Columns<Stated> columns = new Columns<>(stated);
    jdbc.update(
        POST,
        columns.uuids(it -> it.event().feeDayId()),
        columns.texts(it -> it.event().fsp()),
        columns.texts(it -> it.event().charged().currency()),
        columns.column("date", it -> it.event().day().toString()),
        columns.column("numeric", it -> it.event().charged().amount()),
        columns.column("numeric", it -> it.event().refunded().amount()),
        columns.longs(Stated::version),
        columns.instants(it -> it.event().occurredAt()));
  }

  @Override
  public List<Entry> entries(String fsp, int limit) {
    return jdbc.query(
        """
        SELECT e.*, p.amount
          FROM fee_entry e JOIN fee_posting p ON p.entry_id = e.id AND p.account = 'FEES'
         WHERE e.fsp = ? ORDER BY e.id DESC LIMIT ?
        """,
        JdbcFees::entry,
        fsp,
        limit);
  }

  @Override
  public List<Balance> balances() {
    return jdbc.query(
        """
        SELECT e.fsp, e.currency, sum(p.amount) AS amount
          FROM fee_entry e JOIN fee_posting p ON p.entry_id = e.id AND p.account = 'FEES'
         GROUP BY e.fsp, e.currency ORDER BY e.fsp, e.currency
        """,
        (row, _) ->
            new Balance(
                row.getString("fsp"), row.getString("currency"), row.getBigDecimal("amount")));
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        row.getString("fsp"),
        row.getObject("day", LocalDate.class),
        row.getString("currency"),
        Cause.valueOf(row.getString("cause")),
        row.getBigDecimal("amount"),
        row.getObject("original", UUID.class),
        row.getObject("posted_at", OffsetDateTime.class).toInstant());
  }
}
