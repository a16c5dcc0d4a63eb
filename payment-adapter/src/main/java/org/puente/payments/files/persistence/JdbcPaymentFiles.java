package org.puente.payments.files.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.ids.Ids;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.PaymentFile;
import org.puente.payments.files.PaymentFiles;
import org.puente.payments.orders.OrderKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Files of orders in PostgreSQL: their orders move together, one statement a step. */
final class JdbcPaymentFiles implements PaymentFiles {

  private static final String WAITING =
      """
      SELECT count(*) AS orders, min(next_step_at) AS since
        FROM bank_order
       WHERE state = 'NEW' AND fsp = ? AND next_step_at <= app_now() AND NOT is_paused(fsp, programme_id, plan_id)
      """;

  private static final String GATHER =
      """
      WITH due AS MATERIALIZED (
        SELECT fsp, client_reference
          FROM bank_order
         WHERE state = 'NEW' AND fsp = ? AND next_step_at <= app_now() AND NOT is_paused(fsp, programme_id, plan_id)
         ORDER BY next_step_at
         LIMIT ?
           FOR UPDATE SKIP LOCKED),
      gathered AS (
        UPDATE bank_order o
           SET state = 'SENDING', attempt = o.attempt + 1, owner = ?, file_id = ?, sent_at = app_now(),
               next_step_at = NULL
          FROM due
         WHERE o.fsp = due.fsp AND o.client_reference = due.client_reference
        RETURNING o.amount, o.currency)
      INSERT INTO payment_file (id, fsp, day, number, state, orders, total, currency, gathered_at)
      SELECT ?, ?, ?::date,
             (SELECT coalesce(max(number), 0) + 1 FROM payment_file WHERE fsp = ? AND day = ?::date),
             'GATHERED', count(*), sum(amount), min(currency), date_trunc('milliseconds', app_now())
        FROM gathered
      HAVING count(*) > 0
      RETURNING *
      """;

  private static final String PAGE =
      """
      SELECT o.fsp, o.client_reference, o.attempt, o.transfer_id, o.amount, o.currency, t.sealed_payee
        FROM bank_order o
        JOIN transfer t ON t.id = o.transfer_id
       WHERE o.file_id = ? AND o.client_reference > ? AND (o.state <> 'REJECTED' OR o.reason_code NOT IN ('payee-unreadable', 'not-expressible'))
       ORDER BY o.client_reference
       LIMIT ?
      """;

  private static final String RECOUNT =
      """
      UPDATE payment_file f
         SET orders = o.orders, total = o.total,
             state = CASE WHEN o.orders = 0 THEN 'EMPTY' ELSE f.state END
        FROM (SELECT count(*) AS orders, coalesce(sum(amount), 0) AS total
                FROM bank_order WHERE file_id = ? AND state = 'SENDING') o
       WHERE f.id = ?
      RETURNING f.*
      """;

  private static final String DELIVERED =
      """
      WITH laid AS (
        UPDATE payment_file SET state = 'DELIVERED', delivered_at = app_now()
         WHERE id = ? AND state = 'READY'
        RETURNING id)
      UPDATE bank_order o
         SET state = 'PENDING', owner = NULL, inquiries = 0,
             next_step_at = app_now() + make_interval(secs => ?)
        FROM laid
       WHERE o.file_id = laid.id AND o.state = 'SENDING'
      """;

  private static final RowMapper<OrderKey> KEY =
      (row, _) -> new OrderKey(row.getString("fsp"), row.getObject("client_reference", UUID.class));

  private final JdbcTemplate jdbc;

  JdbcPaymentFiles(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Waiting waiting(String fsp) {
    return jdbc.queryForObject(
        WAITING,
        (row, _) -> new Waiting(row.getLong("orders"), instant(row.getTimestamp("since"))),
        fsp);
  }

  @Override
  public Optional<PaymentFile> gather(String fsp, LocalDate executionDate, int most) {
    UUID file = Ids.next();
    String day = executionDate.toString();
    return jdbc
        .query(GATHER, JdbcPaymentFiles::file, fsp, most, file, file, file, fsp, day, fsp, day)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<PaymentFile> unfinished(String fsp) {
    return one(
        "SELECT * FROM payment_file WHERE fsp = ? AND state IN ('GATHERED', 'READY')"
            + " ORDER BY id LIMIT 1",
        fsp);
  }

  @Override
  public Optional<PaymentFile> find(UUID file) {
    return one("SELECT * FROM payment_file WHERE id = ?", file);
  }

  @Override
  public Optional<UUID> byMessageId(String fsp, String messageId) {
    if (!messageId.matches("[0-9a-fA-F]{32}")) {
      return Optional.empty();
    }
    return jdbc
        .queryForList(
            "SELECT id FROM payment_file WHERE fsp = ? AND id = ?::uuid",
            UUID.class,
            fsp,
            messageId)
        .stream()
        .findFirst();
  }

  @Override
  public List<Filed> page(UUID file, UUID after, int limit) {
    return jdbc.query(
        PAGE,
        (row, number) ->
            new Filed(
                KEY.mapRow(row, number),
                row.getInt("attempt"),
                row.getObject("transfer_id", UUID.class),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getBytes("sealed_payee")),
        file,
        after,
        limit);
  }

  @Override
  public PaymentFile recount(UUID file) {
    return jdbc.query(RECOUNT, JdbcPaymentFiles::file, file, file).getFirst();
  }

  @Override
  public void ready(UUID file, String name, byte[] contentHash) {
    jdbc.update(
        "UPDATE payment_file SET state = 'READY', name = ?, content_hash = ? WHERE id = ?",
        name,
        contentHash,
        file);
  }

  @Override
  public byte[] contentHash(UUID file) {
    return jdbc.query(
            "SELECT content_hash FROM payment_file WHERE id = ?", (row, _) -> row.getBytes(1), file)
        .getFirst();
  }

  @Override
  public void delivered(UUID file, Duration answerWithin) {
    jdbc.update(DELIVERED, file, (double) answerWithin.toSeconds());
  }

  @Override
  public void answered(UUID file) {
    jdbc.update(
        "UPDATE payment_file SET state = 'ANSWERED', answered_at = app_now()"
            + " WHERE id = ? AND state = 'DELIVERED'",
        file);
  }

  @Override
  public List<OrderKey> overdue(String fsp, int limit) {
    return jdbc.query(
        "SELECT fsp, client_reference FROM bank_order WHERE state = 'PENDING' AND fsp = ?"
            + " AND next_step_at <= app_now() ORDER BY next_step_at LIMIT ?",
        KEY,
        fsp,
        limit);
  }

  @Override
  public List<PaymentFile.View> newest(String fsp, int limit) {
    return jdbc.query(
        "SELECT * FROM payment_file WHERE fsp = ? ORDER BY id DESC LIMIT ?",
        (row, number) -> {
          PaymentFile file = file(row, number);
          return new PaymentFile.View(
              file.head(),
              file.state(),
              file.name(),
              instant(row.getTimestamp("delivered_at")),
              instant(row.getTimestamp("answered_at")),
              row.getString("taken_by"),
              row.getString("confirmed_by"));
        },
        fsp,
        limit);
  }

  @Override
  public boolean taken(UUID file, String by) {
    return jdbc.update(
            "UPDATE payment_file SET taken_by = ?, taken_at = app_now()"
                + " WHERE id = ? AND state = 'READY' AND confirmed_by IS NULL",
            by,
            file)
        == 1;
  }

  @Override
  public boolean confirmed(UUID file, String by) {
    return jdbc.update(
            "UPDATE payment_file SET confirmed_by = ?"
                + " WHERE id = ? AND state = 'READY' AND taken_by IS NOT NULL",
            by,
            file)
        == 1;
  }

  private Optional<PaymentFile> one(String sql, Object key) {
    return jdbc.query(sql, JdbcPaymentFiles::file, key).stream().findFirst();
  }

  private static PaymentFile file(ResultSet row, int number) throws SQLException {
    return new PaymentFile(
        new FileHead(
            row.getString("fsp"),
            row.getObject("id", UUID.class),
            row.getInt("number"),
            row.getTimestamp("gathered_at").toInstant(),
            row.getObject("day", LocalDate.class),
            row.getLong("orders"),
            new Money(row.getBigDecimal("total"), row.getString("currency"))),
        PaymentFile.State.valueOf(row.getString("state")),
        row.getString("name"),
        row.getString("confirmed_by") != null);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
