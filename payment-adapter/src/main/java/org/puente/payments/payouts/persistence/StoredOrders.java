package org.puente.payments.payouts.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.sql.Columns;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.orders.CancelCause;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;
import org.puente.payments.orders.RequestHash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** Rows of {@code bank_order}, but for claiming. */
final class StoredOrders {

  private static final String LOCK =
      """
      SELECT fsp, client_reference, transfer_id, part, generation, amount, currency, state, attempt,
             inquiries, sent_at, next_step_at, cancel_asked, reason_code, withdrawn, reversed,
             expires_at, sealed_code IS NOT NULL AS code_known
        FROM bank_order
       WHERE transfer_id = ANY (?::uuid[])
       ORDER BY fsp, client_reference
         FOR UPDATE
      """;

  private static final String UPDATE =
      """
      UPDATE bank_order o
         SET state = u.state, owner = CASE WHEN u.state = 'SENDING' THEN o.owner END,
             inquiries = u.inquiries, next_step_at = u.next_step_at,
             cancel_asked = u.cancel_asked, reason_code = u.reason_code,
             withdrawn = u.withdrawn, reversed = u.reversed, expires_at = u.expires_at,
             accepted_at = CASE WHEN u.state = 'ACCEPTED' THEN coalesce(o.accepted_at, (SELECT app_now()))
                                ELSE o.accepted_at END,
             sealed_code = coalesce(u.sealed_code, o.sealed_code),
             sealed_pin = coalesce(u.sealed_pin, o.sealed_pin)
        FROM unnest(?::text[], ?::uuid[], ?::text[], ?::int[], ?::timestamptz[], ?::text[],
                    ?::text[], ?::numeric[], ?::numeric[], ?::timestamptz[], ?::bytea[], ?::bytea[])
          AS u (fsp, client_reference, state, inquiries, next_step_at, cancel_asked,
                reason_code, withdrawn, reversed, expires_at, sealed_code, sealed_pin)
       WHERE o.fsp = u.fsp AND o.client_reference = u.client_reference
      """;

  private static final String INSERT =
      """
      INSERT INTO bank_order
        (fsp, client_reference, transfer_id, programme_id, organisation_id, territory, plan_id, part,
         generation, amount, currency, request_hash, state, next_step_at, placed_at)
      SELECT u.fsp, u.client_reference, t.id, t.programme_id, t.organisation_id, t.territory, t.plan_id,
             u.part, u.generation, u.amount, t.currency, u.request_hash, 'NEW', u.next_step_at, (SELECT app_now())
        FROM unnest(?::text[], ?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::numeric[], ?::text[],
                    ?::timestamptz[])
          AS u (fsp, client_reference, transfer_id, part, generation, amount, request_hash,
                next_step_at)
        JOIN transfer t ON t.id = u.transfer_id
      """;

  private final JdbcTemplate jdbc;
  private final CodeSealer sealer;

  StoredOrders(JdbcTemplate jdbc, CodeSealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /** A new order and the hash of what was approved. */
  record Placement(Order order, String approvedHash) {

    String requestHash() {
      OrderKey key = order.key();
      return RequestHash.of(approvedHash, key.fsp(), key.clientReference(), order.amount());
    }
  }

  List<Order> lock(Collection<UUID> transfers) {
    return jdbc.query(LOCK, StoredOrders::order, new SqlArrayValue("uuid", transfers.toArray()));
  }

  /** One statement per step, as a rule one: the database checks each move against the graph. */
  void update(List<Order> changed) {
    int steps = changed.stream().mapToInt(order -> order.moves().size()).max().orElse(0);
    for (int step = 0; step < Math.max(steps, 1); step++) {
      int current = step;
      update(
          changed.stream().filter(order -> current == 0 || order.moves().size() > current).toList(),
          current);
    }
  }

  void insert(List<Placement> placements) {
    if (placements.isEmpty()) {
      return;
    }
    Columns<Placement> rows = new Columns<>(placements);
    jdbc.update(
        INSERT,
        rows.texts(placed -> placed.order().key().fsp()),
        rows.uuids(placed -> placed.order().key().clientReference()),
        rows.uuids(placed -> placed.order().slot().transferId()),
        rows.ints(placed -> placed.order().slot().part()),
        rows.ints(placed -> placed.order().slot().generation()),
        rows.column("numeric", placed -> placed.order().amount().amount()),
        rows.texts(Placement::requestHash),
        rows.instants(placed -> placed.order().progress().nextStepAt()));
  }

  private void update(List<Order> changed, int step) {
    if (changed.isEmpty()) {
      return;
    }
    Columns<Order> rows = new Columns<>(changed);
    jdbc.update(
        UPDATE,
        rows.texts(order -> order.key().fsp()),
        rows.uuids(order -> order.key().clientReference()),
        rows.texts(order -> stateAt(order, step).name()),
        rows.ints(order -> order.progress().inquiries()),
        rows.instants(order -> order.progress().nextStepAt()),
        rows.texts(order -> text(order.progress().cancelAsked())),
        rows.texts(order -> order.progress().reasonCode()),
        rows.column("numeric", order -> order.cash().withdrawn().amount()),
        rows.column("numeric", order -> order.cash().reversed().amount()),
        rows.instants(order -> order.code().expiresAt()),
        rows.bytes(this::sealed),
        rows.bytes(this::sealedPin));
  }

  private static OrderState stateAt(Order order, int step) {
    return order.moves().isEmpty() ? order.state() : order.moves().get(step);
  }

  private byte @Nullable [] sealed(Order order) {
    IssuedCode fresh = order.code().fresh();
    return fresh == null ? null : sealer.seal(order.key(), fresh);
  }

  private byte @Nullable [] sealedPin(Order order) {
    IssuedCode fresh = order.code().fresh();
    return fresh == null ? null : sealer.sealPin(order.key(), fresh);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static Order order(ResultSet row, int number) throws SQLException {
    String currency = row.getString("currency");
    return new Order(
        new OrderKey(row.getString("fsp"), row.getObject("client_reference", UUID.class)),
        new Order.Slot(
            row.getObject("transfer_id", UUID.class), row.getInt("part"), row.getInt("generation")),
        new Money(row.getBigDecimal("amount"), currency),
        OrderState.valueOf(row.getString("state")),
        progress(row),
        new Order.Cash(
            new Money(row.getBigDecimal("withdrawn"), currency),
            new Money(row.getBigDecimal("reversed"), currency)),
        new Order.Code(row.getBoolean("code_known"), instant(row, "expires_at"), null),
        List.of());
  }

  private static Order.Progress progress(ResultSet row) throws SQLException {
    String cause = row.getString("cancel_asked");
    return new Order.Progress(
        row.getInt("attempt"),
        row.getInt("inquiries"),
        instant(row, "sent_at"),
        instant(row, "next_step_at"),
        cause == null ? null : CancelCause.valueOf(cause),
        row.getString("reason_code"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
