package org.puente.payments.payouts.persistence;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.events.outbox.EventHistory;
import org.puente.events.outbox.HistoryEntry;
import org.puente.events.sql.Columns;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.payouts.Control;
import org.puente.payments.payouts.Payout;
import org.puente.payments.payouts.PayoutCase;
import org.puente.payments.payouts.Payouts;
import org.puente.payments.payouts.Transfer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Payouts in PostgreSQL: two locking reads and as few writes for a whole batch. */
final class JdbcPayouts implements Payouts {

  private static final String OPEN_CASES =
      """
      INSERT INTO payout_case (transfer_id, fsp, client_reference, kind, detail, opened_at)
      SELECT *, ?::timestamptz
        FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[])
      """;

  private final JdbcTemplate jdbc;
  private final StoredTransfers transfers;
  private final StoredOrders orders;
  private final StoredBookings bookings;
  private final EventHistory history;

  JdbcPayouts(JdbcTemplate jdbc, CodeSealer sealer, EventHistory history) {
    this.jdbc = jdbc;
    this.transfers = new StoredTransfers(jdbc);
    this.orders = new StoredOrders(jdbc, sealer);
    this.bookings = new StoredBookings(jdbc);
    this.history = history;
  }

  @Override
  public List<Payout> ofOrders(Collection<OrderKey> keys, Instant now) {
    return withOrders(transfers.lockOfOrders(keys), now);
  }

  @Override
  public List<Payout> of(Collection<UUID> ids, Instant now) {
    return withOrders(transfers.lock(ids), now);
  }

  @Override
  public void leaveTombstones(Collection<Control> controls, Instant now) {
    transfers.leaveTombstones(controls, now);
  }

  /** Dead orders are written before new ones take their part. */
  @Override
  public void save(Collection<Payout> payouts) {
    List<Payout> changed = List.copyOf(payouts);
    orders.update(changed.stream().flatMap(payout -> payout.changedOrders().stream()).toList());
    orders.insert(changed.stream().flatMap(JdbcPayouts::placements).toList());
    transfers.update(changed);
    bookings.add(changed);
    history.append(changed.stream().flatMap(JdbcPayouts::entries).toList());
    changed.forEach(payout -> open(payout.cases(), payout.now()));
  }

  @Override
  public void open(List<PayoutCase> cases, Instant now) {
    if (cases.isEmpty()) {
      return;
    }
    Columns<PayoutCase> rows = new Columns<>(cases);
    jdbc.update(
        OPEN_CASES,
        now.toString(),
        rows.uuids(PayoutCase::transferId),
        rows.texts(opened -> fsp(opened.order())),
        rows.uuids(opened -> reference(opened.order())),
        rows.texts(opened -> opened.kind().name()),
        rows.texts(PayoutCase::detail));
  }

  private List<Payout> withOrders(List<Transfer> locked, Instant now) {
    Map<UUID, List<Order>> byTransfer =
        orders.lock(locked.stream().map(Transfer::id).toList()).stream()
            .collect(groupingBy(order -> order.slot().transferId()));
    return locked.stream()
        .map(
            transfer ->
                new Payout(transfer, byTransfer.getOrDefault(transfer.id(), List.of()), now))
        .toList();
  }

  private static Stream<StoredOrders.Placement> placements(Payout payout) {
    List<Order> placed = payout.newOrders();
    return placed.isEmpty()
        ? Stream.empty()
        : placed.stream()
            .map(order -> new StoredOrders.Placement(order, payout.approval().requestHash()));
  }

  private static Stream<HistoryEntry> entries(Payout payout) {
    return payout.told().stream()
        .map(told -> HistoryEntry.of(told.event(), told.sequence(), payout.now()));
  }

  private static @Nullable String fsp(@Nullable OrderKey key) {
    return key == null ? null : key.fsp();
  }

  private static @Nullable UUID reference(@Nullable OrderKey key) {
    return key == null ? null : key.clientReference();
  }
}
