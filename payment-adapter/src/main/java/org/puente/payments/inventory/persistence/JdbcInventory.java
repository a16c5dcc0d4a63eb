package org.puente.payments.inventory.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.sql.Columns;
import org.puente.payments.inventory.Inventory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Boxes and counts; no code is ever read here. */
final class JdbcInventory implements Inventory {

  private static final String OPEN =
      """
      INSERT INTO code_batch (id, fsp, file_name, content_hash, codes, total, currency, imported_by, imported_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
      ON CONFLICT (fsp, content_hash) DO NOTHING
      """;

  private static final String ADD =
      """
      INSERT INTO code_stock
        (fsp, serial, batch_id, amount, currency, expires_at, sealed_code, sealed_pin, code_hash)
      SELECT ?, serial, ?, amount, currency, expires_at, sealed_code, sealed_pin, code_hash
        FROM unnest(?::text[], ?::numeric[], ?::text[], ?::timestamptz[], ?::bytea[], ?::bytea[], ?::bytea[])
          AS u (serial, amount, currency, expires_at, sealed_code, sealed_pin, code_hash)
      ON CONFLICT DO NOTHING
      RETURNING serial
      """;

  private static final String STOCK =
      """
      SELECT coalesce(s.amount, w.amount) AS amount, coalesce(s.currency, w.currency) AS currency,
             coalesce(free, 0) AS free, coalesce(soon, 0) AS soon, first, coalesce(unconfirmed, 0) AS unconfirmed,
             coalesce(assigned, 0) AS assigned, coalesce(dead, 0) AS dead, coalesce(waiting, 0) AS waiting
        FROM (SELECT c.amount, c.currency,
                     count(*) FILTER (WHERE usable AND b.confirmed_at IS NOT NULL) AS free,
                     count(*) FILTER (WHERE usable AND b.confirmed_at IS NOT NULL
                                        AND c.expires_at < app_now() + interval '7 days') AS soon,
                     min(c.expires_at) FILTER (WHERE usable AND b.confirmed_at IS NOT NULL) AS first,
                     count(*) FILTER (WHERE usable AND b.confirmed_at IS NULL) AS unconfirmed,
                     count(c.client_reference) AS assigned,
                     count(*) FILTER (WHERE c.client_reference IS NULL AND NOT usable) AS dead
                FROM (SELECT *, client_reference IS NULL AND dead_at IS NULL AND expires_at > app_now() AS usable
                        FROM (SELECT fsp, batch_id, amount, currency, expires_at, client_reference, dead_at
                                FROM code_stock WHERE fsp = ?) held) c
                JOIN code_batch b ON b.id = c.batch_id
               GROUP BY c.amount, c.currency) s
        FULL JOIN (SELECT amount, currency, count(*) AS waiting
                     FROM bank_order WHERE fsp = ? AND state = 'NEW'
                    GROUP BY amount, currency) w USING (amount, currency)
       ORDER BY 1 DESC
      """;

  private final JdbcTemplate jdbc;

  JdbcInventory(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean open(Batch batch, byte[] contentHash) {
    return jdbc.update(
            OPEN,
            batch.id(),
            batch.fsp(),
            batch.fileName(),
            contentHash,
            batch.codes(),
            batch.total().amount(),
            batch.total().currency(),
            batch.importedBy(),
            batch.importedAt().toString())
        == 1;
  }

  @Override
  public List<Integer> add(String fsp, UUID batch, List<Sealed> codes) {
    Columns<Sealed> rows = new Columns<>(codes);
    Set<String> added =
        new HashSet<>(
            jdbc.queryForList(
                ADD,
                String.class,
                fsp,
                batch,
                rows.texts(row -> row.code().serial()),
                rows.column("numeric", row -> row.code().amount().amount()),
                rows.texts(row -> row.code().amount().currency()),
                rows.instants(row -> row.code().expiresAt()),
                rows.bytes(Sealed::sealedCode),
                rows.bytes(Sealed::sealedPin),
                rows.bytes(Sealed::hash)));
    return codes.stream()
        .map(Sealed::code)
        .filter(code -> !added.contains(code.serial()))
        .map(code -> code.row())
        .toList();
  }

  @Override
  public List<Batch> batches(String fsp) {
    return jdbc.query(
        "SELECT * FROM code_batch WHERE fsp = ? ORDER BY id DESC LIMIT 200",
        JdbcInventory::batch,
        fsp);
  }

  @Override
  public boolean confirm(String fsp, UUID batch, String by, Instant at) {
    return jdbc.update(
            "UPDATE code_batch SET confirmed_by = ?, confirmed_at = ?::timestamptz"
                + " WHERE fsp = ? AND id = ? AND confirmed_at IS NULL",
            by,
            at.toString(),
            fsp,
            batch)
        == 1;
  }

  @Override
  public List<Denomination> stock(String fsp, int lowStock) {
    return jdbc.query(
        STOCK,
        (row, _) -> {
          long free = row.getLong("free");
          long waiting = row.getLong("waiting");
          return new Denomination(
              row.getBigDecimal("amount"),
              row.getString("currency"),
              free,
              row.getLong("soon"),
              instant(row.getTimestamp("first")),
              row.getLong("unconfirmed"),
              row.getLong("assigned"),
              row.getLong("dead"),
              waiting,
              free < Math.max(lowStock, waiting));
        },
        fsp,
        fsp);
  }

  private static Batch batch(ResultSet row, int number) throws SQLException {
    return new Batch(
        row.getObject("id", UUID.class),
        row.getString("fsp"),
        row.getString("file_name"),
        row.getInt("codes"),
        new Money(row.getBigDecimal("total"), row.getString("currency")),
        row.getString("imported_by"),
        row.getTimestamp("imported_at").toInstant(),
        row.getString("confirmed_by"),
        instant(row.getTimestamp("confirmed_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
