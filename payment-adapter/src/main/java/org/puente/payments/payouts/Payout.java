package org.puente.payments.payouts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutReversed;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;

/**
 * A transfer with every order ever placed for it, while it is locked: facts change it, and what is
 * to be stored and told piles up in it. It knows no database and no clock.
 */
public final class Payout {

  /** An event with its place in the transfer's sequence. */
  public record Told(long sequence, PayoutEvent event) {}

  private final Transfer loadedTransfer;
  private final Map<OrderKey, Order> loadedOrders;
  private final Map<OrderKey, Order> orders;
  private final Instant now;
  private final List<Told> told = new ArrayList<>();
  private final List<PayoutCase> cases = new ArrayList<>();
  private Transfer transfer;
  private @Nullable String cancelRefusal;
  private byte @Nullable [] phoneHash;

  public Payout(Transfer transfer, Collection<Order> orders, Instant now) {
    this.loadedTransfer = transfer;
    this.transfer = transfer;
    this.now = now;
    this.orders = new LinkedHashMap<>();
    orders.forEach(order -> this.orders.put(order.key(), order));
    this.loadedOrders = Map.copyOf(this.orders);
  }

  public Transfer transfer() {
    return transfer;
  }

  public Instant now() {
    return now;
  }

  public Transfer.Approval approval() {
    return Objects.requireNonNull(transfer.approval(), "not approved yet");
  }

  /** Whether its orders may be sent. */
  boolean isGoingOn() {
    return transfer.state() == TransferState.OPEN && transfer.stop() == null;
  }

  /** Whether its codes are out, and nothing stops it. */
  boolean isIssued() {
    return transfer.state() == TransferState.ISSUED && transfer.stop() == null;
  }

  /** Whether no code of it can pay any more, and none is to come. */
  boolean isOver() {
    boolean issued = transfer.state() == TransferState.ISSUED || transfer.state().isEnded();
    return issued && current().stream().noneMatch(order -> order.state().isLiveCode());
  }

  /** Whether the last that was told in this change is that cash came back for good. */
  boolean saidReversedForGood() {
    return !told.isEmpty()
        && told.getLast().event() instanceof PayoutReversed reversed
        && Boolean.TRUE.equals(reversed.ended());
  }

  void set(Transfer changed) {
    transfer = changed;
  }

  void set(Order changed) {
    orders.put(changed.key(), changed);
  }

  @Nullable Order find(OrderKey key) {
    return orders.get(key);
  }

  public Collection<Order> orders() {
    return List.copyOf(orders.values());
  }

  /** The orders of the newest generation that no other replaced, in the order of their parts. */
  List<Order> current() {
    int generation = generation();
    return orders.values().stream()
        .filter(order -> order.slot().generation() == generation && !order.isReplaced())
        .sorted(Comparator.comparingInt(order -> order.slot().part()))
        .toList();
  }

  int generation() {
    return orders.values().stream().mapToInt(order -> order.slot().generation()).max().orElse(0);
  }

  /** The FSP of the newest generation; before the first order, the one that would be tried. */
  String newestFsp() {
    return current().stream()
        .findFirst()
        .map(order -> order.key().fsp())
        .orElseGet(() -> approval().fsps().getFirst());
  }

  /** The first part of the newest generation that no order has yet. */
  Order.Slot nextSlot() {
    int generation = generation();
    int last =
        orders.values().stream()
            .filter(order -> order.slot().generation() == generation)
            .mapToInt(order -> order.slot().part())
            .max()
            .orElse(0);
    return new Order.Slot(transfer.id(), last + 1, generation);
  }

  /** Codes that were dispensed in part and died since this was loaded, without contradiction. */
  List<Order> freshRests() {
    return cases.isEmpty()
        ? current().stream().filter(this::diedPartlyWithdrawn).toList()
        : List.of();
  }

  private boolean diedPartlyWithdrawn(Order order) {
    Order loaded = loadedOrders.get(order.key());
    return loaded != null
        && order.diedPartlyWithdrawn(loaded.state())
        && order.cash().net().amount().signum() > 0
        && order.cash().net().compareTo(order.amount()) < 0;
  }

  /** Cash out of machines, less what was taken back. */
  Money net() {
    return sum(orders.values()).net();
  }

  public Order.Cash cash() {
    return sum(orders.values());
  }

  public Order.Cash loadedCash() {
    return sum(loadedOrders.values());
  }

  /** What each FSP that was tried paid and took back. */
  Map<String, Order.Cash> cashByFsp() {
    return byFsp(orders.values());
  }

  Map<String, Order.Cash> loadedCashByFsp() {
    return byFsp(loadedOrders.values());
  }

  /** Whether an order is UNKNOWN now, and none was when this was loaded. */
  boolean becameUnknown() {
    return orders.values().stream().anyMatch(order -> order.moves().contains(OrderState.UNKNOWN))
        && loadedOrders.values().stream().noneMatch(o -> o.state() == OrderState.UNKNOWN);
  }

  void tell(PayoutEvent event) {
    transfer = transfer.told();
    told.add(new Told(transfer.eventSequence(), event));
  }

  void open(PayoutCase.Kind kind, @Nullable OrderKey order, String detail) {
    cases.add(new PayoutCase(transfer.id(), order, kind, detail));
  }

  void cancelRefused(String reason) {
    cancelRefusal = reason;
  }

  @Nullable String cancelRefusal() {
    return cancelRefusal;
  }

  void sentTo(byte[] hash) {
    phoneHash = hash;
  }

  public byte @Nullable [] phoneHash() {
    return phoneHash;
  }

  public List<Told> told() {
    return List.copyOf(told);
  }

  public List<PayoutCase> cases() {
    return List.copyOf(cases);
  }

  /** Nothing is sent any more, and distribution is through with it: the payee can go. */
  public boolean mayForgetPayee() {
    return transfer.closed() && transfer.state().isEnded();
  }

  public boolean transferChanged() {
    return phoneHash != null || !transfer.equals(loadedTransfer);
  }

  public List<Order> changedOrders() {
    return orders.values().stream()
        .filter(order -> loadedOrders.containsKey(order.key()))
        .filter(order -> !order.equals(loadedOrders.get(order.key())))
        .toList();
  }

  public List<Order> newOrders() {
    return orders.values().stream()
        .filter(order -> !loadedOrders.containsKey(order.key()))
        .toList();
  }

  Order.Cash noCash() {
    return Order.Cash.none(approval().amount().currency());
  }

  private Order.Cash sum(Collection<Order> counted) {
    return counted.stream().map(Order::cash).reduce(noCash(), Order.Cash::plus);
  }

  private static Map<String, Order.Cash> byFsp(Collection<Order> orders) {
    Map<String, Order.Cash> cash = new LinkedHashMap<>();
    orders.forEach(order -> cash.merge(order.key().fsp(), order.cash(), Order.Cash::plus));
    return cash;
  }
}
