package org.puente.payments.inventory.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.sql.Columns;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.inventory.Stock;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** Takes codes by the partial index code_in_stock; several instances skip each other's. */
final class JdbcStock implements Stock {

  private static final String WAITING =
      """
      SELECT fsp, client_reference
        FROM bank_order
       WHERE state = 'NEW' AND fsp = ? AND next_step_at <= app_now() AND NOT is_paused(fsp, programme_id, plan_id)
       ORDER BY next_step_at
       LIMIT ?
      """;

  private static final String GIVE =
      """
      WITH wanted AS (
        SELECT client_reference, amount, currency,
               row_number() OVER (PARTITION BY amount, currency ORDER BY client_reference) AS place
          FROM unnest(?::uuid[], ?::numeric[], ?::text[]) AS w (client_reference, amount, currency)),
      free AS MATERIALIZED (
        SELECT s.serial, s.amount, s.currency
          FROM (SELECT amount, currency, count(*) AS orders FROM wanted GROUP BY amount, currency) d
         CROSS JOIN LATERAL (
           SELECT c.serial, c.amount, c.currency
             FROM code_stock c
            WHERE c.fsp = ? AND c.amount = d.amount AND c.currency = d.currency
              AND c.client_reference IS NULL AND c.dead_at IS NULL
              AND c.expires_at > app_now() + make_interval(secs => ?)
              AND EXISTS (SELECT FROM code_batch b WHERE b.id = c.batch_id AND b.confirmed_at IS NOT NULL)
            ORDER BY c.expires_at, c.serial
            LIMIT d.orders
              FOR UPDATE OF c SKIP LOCKED) s),
      matched AS (
        SELECT f.serial, w.client_reference
          FROM (SELECT serial, amount, currency,
                       row_number() OVER (PARTITION BY amount, currency ORDER BY serial) AS place
                  FROM free) f
          JOIN wanted w USING (amount, currency, place))
      UPDATE code_stock c
         SET client_reference = m.client_reference, assigned_at = app_now()
        FROM matched m
       WHERE c.fsp = ? AND c.serial = m.serial
      RETURNING c.serial, c.client_reference, c.sealed_code, c.sealed_pin, c.expires_at
      """;

  private static final String POSTPONE =
      """
      UPDATE bank_order o
         SET next_step_at = app_now() + make_interval(secs => ?)
        FROM unnest(?::text[], ?::uuid[]) AS k (fsp, client_reference)
       WHERE o.fsp = k.fsp AND o.client_reference = k.client_reference AND o.state = 'NEW'
      """;

  private static final String END_UNASSIGNED =
      """
      UPDATE code_stock
         SET dead_reason = coalesce(dead_reason, 'ended-at-bank'), dead_at = coalesce(dead_at, app_now())
       WHERE fsp = ? AND serial = ANY (?::text[]) AND client_reference IS NULL
      RETURNING serial
      """;

  private static final String OWNERS =
      """
      SELECT serial, client_reference
        FROM code_stock
       WHERE fsp = ? AND serial = ANY (?::text[]) AND client_reference IS NOT NULL
      """;

  private final JdbcTemplate jdbc;
  private final CodeSealer sealer;

  JdbcStock(JdbcTemplate jdbc, CodeSealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  @Override
  public List<OrderKey> waiting(String fsp, int limit) {
    return jdbc.query(
        WAITING,
        (row, _) -> new OrderKey(fsp, row.getObject("client_reference", UUID.class)),
        fsp,
        limit);
  }

  @Override
  public Map<OrderKey, IssuedCode> give(String fsp, List<Order> orders, Duration stillGood) {
    Columns<Order> rows = new Columns<>(orders);
    Map<OrderKey, IssuedCode> given = new HashMap<>();
    jdbc.query(
        GIVE,
        row -> {
          UUID reference = row.getObject("client_reference", UUID.class);
          given.put(new OrderKey(fsp, reference), opened(fsp, row));
        },
        rows.uuids(order -> order.key().clientReference()),
        rows.column("numeric", order -> order.amount().amount()),
        rows.texts(order -> order.amount().currency()),
        fsp,
        (double) stillGood.toSeconds(),
        fsp);
    return given;
  }

  @Override
  public void postpone(Collection<OrderKey> orders, Duration wait) {
    if (orders.isEmpty()) {
      return;
    }
    Columns<OrderKey> keys = new Columns<>(List.copyOf(orders));
    jdbc.update(
        POSTPONE,
        (double) wait.toSeconds(),
        keys.texts(OrderKey::fsp),
        keys.uuids(OrderKey::clientReference));
  }

  @Override
  public Set<String> endUnassigned(String fsp, Set<String> serials) {
    return Set.copyOf(
        jdbc.queryForList(
            END_UNASSIGNED, String.class, fsp, new SqlArrayValue("text", serials.toArray())));
  }

  @Override
  public Map<String, UUID> owners(String fsp, Set<String> serials) {
    Map<String, UUID> owners = new HashMap<>();
    jdbc.query(
        OWNERS,
        row -> {
          owners.put(row.getString("serial"), row.getObject("client_reference", UUID.class));
        },
        fsp,
        new SqlArrayValue("text", serials.toArray()));
    return owners;
  }

  private IssuedCode opened(String fsp, ResultSet row) throws SQLException {
    String serial = row.getString("serial");
    byte @Nullable [] pin = row.getBytes("sealed_pin");
    Timestamp expiresAt = row.getTimestamp("expires_at");
    return new IssuedCode(
        sealer.openBoxed(fsp, serial, row.getBytes("sealed_code")),
        pin == null ? null : sealer.openBoxed(fsp, "pin/" + serial, pin),
        expiresAt.toInstant());
  }
}
