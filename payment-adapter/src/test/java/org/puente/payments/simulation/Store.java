package org.puente.payments.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.PayoutEvent;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;
import org.puente.payments.orders.placing.Desk;
import org.puente.payments.payouts.Control;
import org.puente.payments.payouts.Payout;
import org.puente.payments.payouts.PayoutCase;
import org.puente.payments.payouts.Payouts;
import org.puente.payments.payouts.Transfer;
import org.puente.payments.payouts.TransferState;

/** Transfers and orders as they are committed; what the real database refuses is refused here. */
final class Store implements Payouts {

  final Map<UUID, Transfer> transfers = new LinkedHashMap<>();
  final Map<OrderKey, Row> rows = new LinkedHashMap<>();
  final List<PayoutCase> cases = new ArrayList<>();

  /** What occurred in this history: states, events, cases. */
  final Set<Enum<?>> states = new LinkedHashSet<>();

  final Set<Class<?>> events = new LinkedHashSet<>();

  private final Database database;
  private final StoreRules rules;
  private final Timeline time;
  private final Set<UUID> forgotten = new LinkedHashSet<>();
  private final List<PayoutEvent> told = new ArrayList<>();
  private final Set<OrderKey> touched = new LinkedHashSet<>();

  Store(Database database, StoreRules rules, Timeline time) {
    this.database = database;
    this.rules = rules;
    this.time = time;
  }

  @Override
  public List<Payout> ofOrders(Collection<OrderKey> orders, Instant now) {
    Set<UUID> ids = new LinkedHashSet<>();
    for (OrderKey key : orders) {
      Row row = rows.get(key);
      if (row != null) {
        ids.add(row.order().slot().transferId());
      }
    }
    return of(ids, now);
  }

  @Override
  public List<Payout> of(Collection<UUID> ids, Instant now) {
    List<Payout> found = new ArrayList<>();
    for (UUID id : ids) {
      Transfer transfer = transfers.get(id);
      if (transfer != null) {
        found.add(new Payout(transfer, orders(id), now));
      }
    }
    return found;
  }

  List<Order> orders(UUID transfer) {
    List<Order> orders = new ArrayList<>();
    for (Row row : rows.values()) {
      if (row.order().slot().transferId().equals(transfer)) {
        orders.add(row.order());
      }
    }
    return orders;
  }

  @Override
  public void leaveTombstones(Collection<Control> controls, Instant now) {
    for (Control control : controls) {
      UUID id = control.transferId();
      if (!transfers.containsKey(id)) {
        database.put(
            transfers,
            id,
            new Transfer(id, control.promiseId(), null, TransferState.AHEAD, null, 0, 0, false));
      }
    }
  }

  @Override
  public void save(Collection<Payout> changed) {
    for (Payout payout : changed) {
      Transfer before = transfers.get(payout.transfer().id());
      payout.changedOrders().forEach(this::update);
      payout.newOrders().forEach(this::insert);
      database.put(transfers, payout.transfer().id(), payout.transfer());
      states.add(payout.transfer().state());
      if (payout.mayForgetPayee() && forgotten.add(payout.transfer().id())) {
        database.undoing(() -> forgotten.remove(payout.transfer().id()));
      }
      if (!payout.newOrders().isEmpty()) {
        rules.summed(payout.transfer(), orders(payout.transfer().id()));
      }
      rules.stored(before, payout.transfer(), orders(payout.transfer().id()));
      rules.told(before, payout);
      payout.told().forEach(event -> tell(event.event()));
      open(payout.cases(), payout.now());
    }
  }

  @Override
  public void open(List<PayoutCase> opened, Instant now) {
    for (PayoutCase one : opened) {
      cases.add(one);
      states.add(one.kind());
      database.undoing(cases::removeLast);
      time.note(() -> "CASE " + one.kind() + ": " + one.detail());
    }
  }

  /** Inserts a transfer or what a tombstone was left for, with the orders it begins with. */
  void takeIn(Transfer transfer, List<Order> orders) {
    Transfer before = transfers.get(transfer.id());
    database.put(transfers, transfer.id(), transfer);
    orders.forEach(this::insert);
    rules.stored(before, transfer, orders(transfer.id()));
  }

  void put(Row row) {
    database.put(rows, row.order().key(), row);
    states.add(row.order().state());
    touch(row.order().key());
  }

  byte @Nullable [] sealedPayee(UUID transfer) {
    return forgotten.contains(transfer) ? null : Desk.PAYEE;
  }

  List<PayoutEvent> takeTold() {
    List<PayoutEvent> taken = List.copyOf(told);
    told.clear();
    return taken;
  }

  List<OrderKey> takeTouched() {
    List<OrderKey> taken = List.copyOf(touched);
    touched.clear();
    return taken;
  }

  private void insert(Order order) {
    rules.placed(order, rows);
    put(new Row(order, null, null, null));
    time.note(() -> "placed " + shown(order));
  }

  private void update(Order order) {
    Row before = rows.get(order.key());
    if (before == null) {
      throw new Violation("An order that is not there was changed: " + order.key());
    }
    rules.moved(before.order(), order);
    IssuedCode fresh = order.code().fresh();
    byte @Nullable [] code =
        fresh == null ? before.sealedCode() : Desk.CODES.seal(order.key(), fresh);
    Order stored =
        new Order(
            order.key(),
            order.slot(),
            order.amount(),
            order.state(),
            order.progress(),
            order.cash(),
            new Order.Code(order.code().known(), order.code().expiresAt(), null),
            List.of());
    boolean sending = order.state() == OrderState.SENDING;
    put(new Row(stored, sending ? before.owner() : null, before.file(), code));
    time.note(() -> "order  " + shown(order) + ", was " + before.order().state());
  }

  private void tell(PayoutEvent event) {
    told.add(event);
    events.add(event.getClass());
    database.undoing(told::removeLast);
    time.note(() -> "TOLD   " + event.getClass().getSimpleName());
  }

  private void touch(OrderKey key) {
    if (touched.add(key)) {
      database.undoing(() -> touched.remove(key));
    }
  }

  private static String shown(Order order) {
    return "%s part %d/%d %s attempt %d"
        .formatted(
            order.key().fsp(),
            order.slot().part(),
            order.slot().generation(),
            order.state(),
            order.progress().attempt());
  }
}
