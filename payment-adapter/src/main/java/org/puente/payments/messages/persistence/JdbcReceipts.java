package org.puente.payments.messages.persistence;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.puente.events.sql.Columns;
import org.puente.payments.messages.Receipts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Receipts wait in a table of their own until the answer that names their text is stored. */
@Repository
class JdbcReceipts implements Receipts {

  private static final String KEEP =
      """
      INSERT INTO message_receipt (gateway, gateway_ids, number_hash, status, received_at)
      VALUES (?, ?, ?, ?, app_now())
      """;

  /** The id as it came is preferred to its other readings; message_piece_by_id serves the join. */
  private static final String MATCH =
      """
      WITH matched AS (
        SELECT DISTINCT ON (r.id) r.id, p.message_id, p.ordinal, r.status, r.received_at
          FROM message_receipt r
          JOIN message_piece p ON p.gateway = r.gateway AND p.gateway_id = ANY (r.gateway_ids)
          JOIN message m ON m.id = p.message_id
         WHERE p.status IS NULL AND m.state = 'SENT'
           AND (r.number_hash IS NULL OR m.number_hash = r.number_hash)
         ORDER BY r.id, array_position(r.gateway_ids, p.gateway_id), p.message_id DESC
         LIMIT 500),
      applied AS (
        UPDATE message_piece p SET status = matched.status
          FROM matched
         WHERE p.message_id = matched.message_id AND p.ordinal = matched.ordinal),
      gone AS (
        DELETE FROM message_receipt r USING matched WHERE r.id = matched.id)
      SELECT DISTINCT message_id FROM matched
      """;

  private static final String FOLLOW =
      """
      UPDATE message m
         SET state = u.state, ended_at = app_now(), reason = nullif(u.state, 'DELIVERED')
        FROM (SELECT message_id,
                     coalesce(max(status) FILTER (WHERE status <> 'DELIVERED'), 'DELIVERED') AS state
                FROM message_piece
               WHERE message_id = ANY (?::uuid[])
               GROUP BY message_id
              HAVING bool_and(status IS NOT NULL) OR bool_or(status <> 'DELIVERED')) u
       WHERE m.id = u.message_id AND m.state = 'SENT'
      RETURNING extract(epoch FROM m.ended_at - m.sent_at) * 1000
      """;

  /** Late copies, and reports about texts of others. */
  private static final String FORGET =
      "DELETE FROM message_receipt WHERE received_at < app_now() - interval '1 day'";

  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;

  JdbcReceipts(JdbcTemplate jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void keep(Receipt receipt) {
    jdbc.update(
        KEEP,
        receipt.gateway(),
        new SqlArrayValue("text", receipt.ids().toArray()),
        receipt.numberHash(),
        receipt.status().name());
  }

  @Override
  public List<Duration> apply() {
    List<Duration> lags = transaction.execute(_ -> follow());
    return lags == null ? List.of() : lags;
  }

  @Override
  public boolean isOurs(UUID message) {
    return !jdbc.queryForList("SELECT 1 FROM message WHERE id = ?", message).isEmpty();
  }

  private List<Duration> follow() {
    List<UUID> touched = jdbc.queryForList(MATCH, UUID.class);
    if (touched.isEmpty()) {
      jdbc.update(FORGET);
      return List.of();
    }
    return jdbc.query(
        FOLLOW,
        (row, _) -> Duration.ofMillis(row.getLong(1)),
        new Columns<>(touched).uuids(id -> id));
  }
}
