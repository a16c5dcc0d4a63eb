package org.puente.payments.orders.persistence;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.Money;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.Orders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Claims with SKIP LOCKED on the partial indexes order_to_send, order_to_ask, order_to_cancel. */
public final class JdbcOrders implements Orders {

  private static final String CLAIM_TO_SEND =
      """
      WITH due AS MATERIALIZED (
        SELECT fsp, client_reference
          FROM bank_order
         WHERE state = 'NEW' AND fsp = ? AND next_step_at <= app_now()
           -- Looked at once where nothing is paused, and not for each order.
           AND ((SELECT NOT EXISTS (SELECT FROM pause WHERE resumed_at IS NULL))
             OR NOT is_paused(fsp, programme_id, plan_id))
         ORDER BY next_step_at
         LIMIT ?
           FOR UPDATE SKIP LOCKED),
      claimed AS (
        UPDATE bank_order o
           SET state = 'SENDING', attempt = o.attempt + 1, owner = ?, sent_at = app_now(),
               next_step_at = NULL
          FROM due
         WHERE o.fsp = due.fsp AND o.client_reference = due.client_reference
        RETURNING o.fsp, o.client_reference, o.attempt, o.transfer_id, o.amount, o.currency)
      SELECT c.*, t.sealed_payee
        FROM claimed c
        JOIN transfer t ON t.id = c.transfer_id
      """;

  private static final String CLAIM_TO_ASK =
      """
      WITH due AS MATERIALIZED (
        SELECT fsp, client_reference
          FROM bank_order
         WHERE state IN ('PENDING', 'UNKNOWN') AND fsp = ? AND next_step_at <= app_now()
         ORDER BY next_step_at
         LIMIT ?
           FOR UPDATE SKIP LOCKED)
      UPDATE bank_order o
         SET next_step_at = app_now() + make_interval(secs => ?)
        FROM due
       WHERE o.fsp = due.fsp AND o.client_reference = due.client_reference
      RETURNING o.fsp, o.client_reference
      """;

  private static final String CLAIM_TO_CANCEL =
      """
      WITH due AS MATERIALIZED (
        SELECT fsp, client_reference
          FROM bank_order
         WHERE cancel_asked IS NOT NULL AND state IN ('ACCEPTED', 'PARTLY_WITHDRAWN')
           AND fsp = ? AND next_step_at <= app_now()
         ORDER BY next_step_at
         LIMIT ?
           FOR UPDATE SKIP LOCKED)
      UPDATE bank_order o
         SET next_step_at = app_now() + make_interval(secs => ?)
        FROM due
       WHERE o.fsp = due.fsp AND o.client_reference = due.client_reference
      RETURNING o.fsp, o.client_reference, o.sealed_code
      """;

  private static final String ORPHANS =
      """
      SELECT fsp, client_reference, attempt
        FROM bank_order
       WHERE state = 'SENDING' AND file_id IS NULL
         AND (sent_at < app_now() - interval '5 minutes'
              OR owner NOT IN (
                SELECT id FROM adapter_instance
                 WHERE seen_at > clock_timestamp() - make_interval(secs => ?)))
       LIMIT ?
      """;

  private static final RowMapper<OrderKey> KEY =
      (row, _) -> new OrderKey(row.getString("fsp"), row.getObject("client_reference", UUID.class));

  private static final RowMapper<ToSend> TO_SEND =
      (row, number) ->
          new ToSend(
              KEY.mapRow(row, number),
              row.getInt("attempt"),
              row.getObject("transfer_id", UUID.class),
              new Money(row.getBigDecimal("amount"), row.getString("currency")),
              row.getBytes("sealed_payee"));

  private final JdbcTemplate jdbc;

  public JdbcOrders(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ToSend> claimToSend(String fsp, int limit, UUID owner) {
    return jdbc.query(CLAIM_TO_SEND, TO_SEND, fsp, limit, owner);
  }

  @Override
  public List<OrderKey> claimToAsk(String fsp, int limit, Duration lease) {
    return jdbc.query(CLAIM_TO_ASK, KEY, fsp, limit, (double) lease.toSeconds());
  }

  @Override
  public List<ToCancel> claimToCancel(String fsp, int limit, Duration lease) {
    return jdbc.query(
        CLAIM_TO_CANCEL,
        (row, number) -> new ToCancel(KEY.mapRow(row, number), row.getBytes("sealed_code")),
        fsp,
        limit,
        (double) lease.toSeconds());
  }

  @Override
  public List<Orphan> orphans(Duration pulseLease, int limit) {
    return jdbc.query(
        ORPHANS,
        (row, number) -> new Orphan(KEY.mapRow(row, number), row.getInt("attempt")),
        (double) pulseLease.toSeconds(),
        limit);
  }
}
