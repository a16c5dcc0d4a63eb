package org.puente.payments.payouts;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.StopKind;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.fsp.InquirySchedule;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;

/** One payout in memory, stored after every change as the database would store it. */
final class Bankers {

  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  static final IssuedCode CODE = new IssuedCode("1234567890", null);
  static final Fsps FSPS = new Fsps(List.of(fsp("A", 300), fsp("B", 200), recoding(fsp("R", 200))));

  final List<PayoutEvent> told = new ArrayList<>();
  final List<PayoutCase> cases = new ArrayList<>();
  final Map<OrderKey, Order> orders = new LinkedHashMap<>();
  final Map<OrderKey, List<OrderState>> history = new LinkedHashMap<>();
  Transfer transfer;
  Instant now = START;

  /** Of the control that came last. */
  long version = 10;

  private long line;

  private Bankers(Transfer transfer) {
    this.transfer = transfer;
  }

  static Bankers approved(int amount, String... fsps) {
    Bankers bankers =
        new Bankers(
            new Transfer(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Transfer.Approval(usd(amount), List.of(fsps), "hash"),
                TransferState.OPEN,
                null,
                0,
                0,
                false));
    bankers.change(_ -> {});
    return bankers;
  }

  /** Every part is accepted and has its code. */
  static Bankers issued(int amount, String... fsps) {
    Bankers bankers = approved(amount, fsps);
    for (Order order : bankers.alive()) {
      bankers.send(order.slot().part(), new PlaceAnswer.Accepted(CODE));
    }
    return bankers;
  }

  static Money usd(int amount) {
    return new Money(BigDecimal.valueOf(amount), "USD");
  }

  /** All of them in one commit. */
  void learn(OrderFact... facts) {
    change(learning -> List.of(facts).forEach(learning::learn));
  }

  void steer(Control control) {
    change(learning -> learning.steer(control));
  }

  /** Sends a part's first order, which the bank answers so. */
  void send(int part, PlaceAnswer answer) {
    claim(order(part, 1));
    Order order = order(part, 1);
    learn(new OrderFact.Placed(order.key(), order.progress().attempt(), answer, new byte[0]));
  }

  /** The next line of the bank's feed, about a part's newest order. */
  void report(int part, BankReport.Kind kind, int amount) {
    Order order =
        orders.values().stream()
            .filter(each -> each.slot().part() == part)
            .max(Comparator.comparingInt(each -> each.slot().generation()))
            .orElseThrow();
    learn(
        new OrderFact.Reported(
            new BankReport(
                order.key().fsp(),
                ++line,
                order.key().clientReference(),
                kind,
                usd(amount).amount(),
                "USD",
                now)));
  }

  boolean replace(OrderKey order) {
    boolean[] replaced = {false};
    change(learning -> replaced[0] = learning.replace(order));
    return replaced[0];
  }

  void stop(StopKind kind) {
    steer(new Control.Stop(transfer.id(), transfer.promiseId(), ++version, kind));
  }

  void resume() {
    steer(new Control.Resume(transfer.id(), transfer.promiseId(), ++version));
  }

  /** The claimer's part: NEW becomes SENDING, outside of the payout's own logic. */
  boolean claim(Order order) {
    if (order.state() != OrderState.NEW || order.isFrozen()) {
      return false;
    }
    Order.Progress p = order.progress();
    store(
        new Order(
            order.key(),
            order.slot(),
            order.amount(),
            OrderState.SENDING,
            new Order.Progress(p.attempt() + 1, p.inquiries(), now, null, p.cancelAsked(), null),
            order.cash(),
            order.code(),
            List.of(OrderState.SENDING)));
    return true;
  }

  Order order(int part, int generation) {
    return orders.values().stream()
        .filter(o -> o.slot().part() == part && o.slot().generation() == generation)
        .findFirst()
        .orElseThrow();
  }

  List<Order> alive() {
    return orders.values().stream().filter(order -> !order.state().isDead()).toList();
  }

  BigDecimal amount() {
    return Objects.requireNonNull(transfer.approval()).amount().amount();
  }

  BigDecimal cash() {
    return orders.values().stream()
        .map(order -> order.cash().withdrawn().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void change(Consumer<Learning> change) {
    Payout payout = new Payout(transfer, orders.values(), now);
    Learning learning = new Learning(payout, FSPS);
    change.accept(learning);
    learning.settle();
    store(payout.changedOrders());
    store(payout.newOrders());
    transfer = payout.transfer();
    payout.told().forEach(event -> told.add(event.event()));
    cases.addAll(payout.cases());
  }

  private void store(Collection<Order> changed) {
    changed.forEach(this::store);
  }

  private void store(Order order) {
    history.computeIfAbsent(order.key(), _ -> new ArrayList<>()).addAll(order.moves());
    orders.put(
        order.key(),
        new Order(
            order.key(),
            order.slot(),
            order.amount(),
            order.state(),
            order.progress(),
            order.cash(),
            new Order.Code(order.code().known(), order.code().expiresAt(), null),
            List.of()));
  }

  /** Codes rests again. */
  private static Fsp recoding(Fsp fsp) {
    return new Fsp(
        fsp.code(),
        fsp.issuing(),
        fsp.limits(),
        fsp.api(),
        fsp.pace(),
        fsp.hours(),
        Fsp.Rest.RECODED);
  }

  private static Fsp fsp(String code, int limit) {
    return new Fsp(
        code,
        new Fsp.Limits(BigDecimal.valueOf(limit), BigDecimal.TEN, "USD"),
        new Fsp.Endpoint(
            URI.create("http://bank"),
            "account",
            "key",
            Duration.ofSeconds(1),
            Duration.ofSeconds(2)),
        new Fsp.Pace(
            8,
            100,
            new InquirySchedule(List.of(Duration.ofSeconds(10), Duration.ofMinutes(1))),
            Duration.ofMinutes(2),
            Duration.ofDays(30),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1)));
  }
}
