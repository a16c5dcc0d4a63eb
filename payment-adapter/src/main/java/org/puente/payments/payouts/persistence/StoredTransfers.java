package org.puente.payments.payouts.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.contract.StopKind;
import org.puente.events.sql.Columns;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.payouts.Control;
import org.puente.payments.payouts.Payout;
import org.puente.payments.payouts.Transfer;
import org.puente.payments.payouts.TransferState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** Rows of {@code transfer}. */
final class StoredTransfers {

  private static final String COLUMNS =
      """
      SELECT id, promise_id, amount, currency, fsps, request_hash, state, stop,
             control_sequence, event_sequence, closed
        FROM transfer
      """;

  private static final String LOCK_OF_ORDERS =
      COLUMNS
          + """
            WHERE id IN (
              SELECT o.transfer_id
                FROM unnest(?::text[], ?::uuid[]) AS k (fsp, client_reference)
                JOIN bank_order o USING (fsp, client_reference))
            ORDER BY id
              FOR UPDATE
            """;

  private static final String LOCK = COLUMNS + " WHERE id = ANY (?::uuid[]) ORDER BY id FOR UPDATE";

  private static final String LEAVE_TOMBSTONES =
      """
      INSERT INTO transfer (id, promise_id, state, received_at)
      SELECT DISTINCT id, promise_id, 'AHEAD', ?::timestamptz
        FROM unnest(?::uuid[], ?::uuid[]) AS t (id, promise_id)
       ORDER BY id
      ON CONFLICT (id) DO NOTHING
      """;

  private static final String UPDATE =
      """
      UPDATE transfer t
         SET state = u.state, stop = u.stop, control_sequence = u.control_sequence,
             event_sequence = u.event_sequence, closed = u.closed,
             phone_hash = coalesce(u.phone_hash, t.phone_hash),
             sealed_payee = CASE WHEN u.forget THEN NULL ELSE t.sealed_payee END
        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::boolean[],
                    ?::bytea[], ?::boolean[])
          AS u (id, state, stop, control_sequence, event_sequence, closed, phone_hash, forget)
       WHERE t.id = u.id
      """;

  private final JdbcTemplate jdbc;

  StoredTransfers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Transfer> lockOfOrders(Collection<OrderKey> orders) {
    Columns<OrderKey> keys = new Columns<>(List.copyOf(orders));
    return jdbc.query(
        LOCK_OF_ORDERS,
        StoredTransfers::transfer,
        keys.texts(OrderKey::fsp),
        keys.uuids(OrderKey::clientReference));
  }

  List<Transfer> lock(Collection<UUID> ids) {
    return jdbc.query(LOCK, StoredTransfers::transfer, new SqlArrayValue("uuid", ids.toArray()));
  }

  void leaveTombstones(Collection<Control> controls, Instant now) {
    Columns<Control> rows = new Columns<>(List.copyOf(controls));
    jdbc.update(
        LEAVE_TOMBSTONES,
        now.toString(),
        rows.uuids(Control::transferId),
        rows.uuids(Control::promiseId));
  }

  void update(List<Payout> changed) {
    Columns<Payout> rows = new Columns<>(changed.stream().filter(Payout::transferChanged).toList());
    if (rows.rows().isEmpty()) {
      return;
    }
    jdbc.update(
        UPDATE,
        rows.uuids(payout -> payout.transfer().id()),
        rows.texts(payout -> payout.transfer().state().name()),
        rows.texts(payout -> name(payout.transfer().stop())),
        rows.longs(payout -> payout.transfer().controlSequence()),
        rows.longs(payout -> payout.transfer().eventSequence()),
        rows.column("boolean", payout -> payout.transfer().closed()),
        rows.bytes(Payout::phoneHash),
        rows.column("boolean", Payout::mayForgetPayee));
  }

  private static Transfer transfer(ResultSet row, int number) throws SQLException {
    String stop = row.getString("stop");
    return new Transfer(
        row.getObject("id", UUID.class),
        row.getObject("promise_id", UUID.class),
        approval(row),
        TransferState.valueOf(row.getString("state")),
        stop == null ? null : StopKind.valueOf(stop),
        row.getLong("control_sequence"),
        row.getLong("event_sequence"),
        row.getBoolean("closed"));
  }

  private static Transfer.@Nullable Approval approval(ResultSet row) throws SQLException {
    if (row.getBigDecimal("amount") == null) {
      return null;
    }
    return new Transfer.Approval(
        new Money(row.getBigDecimal("amount"), row.getString("currency")),
        List.of((String[]) row.getArray("fsps").getArray()),
        row.getString("request_hash"));
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
