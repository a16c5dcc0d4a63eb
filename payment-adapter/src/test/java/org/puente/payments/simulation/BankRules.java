package org.puente.payments.simulation;

import static org.puente.payments.simulation.StoreRules.check;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutEvent;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;
import org.puente.payments.payouts.PayoutCase;
import org.puente.payments.payouts.Transfer;
import org.puente.payments.payouts.TransferState;

/**
 * What holds between us and the banks' own books, but for transfers that a bank itself got wrong.
 */
final class BankRules {

  private final World world;
  private final Set<UUID> wronged = new HashSet<>();

  BankRules(World world) {
    this.world = world;
  }

  /** From now on the bank breaks its word; what follows for this transfer is its own fault. */
  void bankIsWrong(Book book, UUID reference) {
    Order order = order(book, reference);
    if (order != null && wronged.add(order.slot().transferId())) {
      world.store.states.add(Mishap.BROKEN_WORD);
      world.time.note(() -> "from here on " + book.fsp.code() + " breaks its word");
    }
  }

  /** Before the bank gets to see a request. */
  void asked(Book book, UUID reference, Money amount) {
    Order order = order(book, reference);
    check(order != null, "%s is asked under a reference that nobody stored", book.fsp.code());
    check(amount.equals(Objects.requireNonNull(order).amount()), "asked for another amount");
  }

  /** At the bank: one live order per part across all banks, and none for what we hold for dead. */
  void accepted(Book book, Entry entry) {
    Order order = order(book, entry.reference);
    if (order == null || wronged.contains(order.slot().transferId())) {
      return;
    }
    check(!order.state().isDead(), "the bank accepted what we hold for %s", order.state());
    for (Order other : world.store.orders(order.slot().transferId())) {
      if (other.slot().part() == order.slot().part()) {
        for (Entry there : entries(other)) {
          boolean counts = there != entry && (there.isOpen() || there.net() > 0);
          check(
              !counts,
              "two live orders for part %d, at %s and %s",
              order.slot().part(),
              book.fsp.code(),
              other.key().fsp());
        }
      }
    }
  }

  void paid(Book book, Entry entry) {
    Order order = order(book, entry.reference);
    if (order == null || wronged.contains(order.slot().transferId())) {
      return;
    }
    UUID id = order.slot().transferId();
    int net = net(id);
    check(net <= amount(id), "%d was paid of %d", net, amount(id));
    check(!order.state().isDead(), "cash from a code that we hold for %s", order.state());
  }

  void committed(Order order) {
    Book book = world.book(order.key().fsp());
    UUID reference = world.bankReference(order.key());
    if (reference == null) {
      return;
    }
    int paid = book.paid(reference);
    int believed = order.cash().withdrawn().amount().intValueExact();
    check(believed <= paid, "we believe in %d where the bank paid %d", believed, paid);
    boolean honest = !wronged.contains(order.slot().transferId());
    int most = amount(order.slot().transferId());
    int exposed = exposed(order.slot().transferId());
    check(!honest || exposed <= most, "%d may be or was paid of %d", exposed, most);
    if (honest && order.state().isDead()) {
      check(!book.mayPay(reference), "%s is held for %s but lives", order.key(), order.state());
    }
  }

  void told(PayoutEvent event) {
    if (event instanceof CodeIssued && !wronged.contains(event.transferId())) {
      int sum = 0;
      for (Order order : world.current(event.transferId())) {
        boolean accepted = entries(order).stream().anyMatch(Entry::wasAccepted);
        check(accepted, "a code was told while %s is not accepted", order.key());
        sum += order.amount().amount().intValueExact();
      }
      sum += paidByReplaced(event.transferId());
      check(sum == amount(event.transferId()), "codes over %d were told", sum);
    }
  }

  /** Once everything has come to rest. */
  void atTheEnd() {
    for (Transfer transfer : world.store.transfers.values()) {
      boolean over = transfer.state().isEnded() || transfer.state() == TransferState.AHEAD;
      check(over, "a transfer is still %s", transfer.state());
      check(transfer.stop() == null || transfer.approval() == null, "a stop has no answer");
      List<Order> orders = world.store.orders(transfer.id());
      orders.forEach(this::atTheEnd);
      if (transfer.approval() != null) {
        ended(transfer, orders);
      }
    }
    for (PayoutCase opened : world.store.cases) {
      boolean excused = opened.transferId() != null && wronged.contains(opened.transferId());
      switch (opened.kind()) {
        case PAID_AFTER_DEATH, PAID_TOO_MUCH -> check(excused, "a case of %s", opened.kind());
        case REFUSED_FACT, UNKNOWN_REFERENCE, REVERSED_TOO_MUCH ->
            check(false, "a case of %s: %s", opened.kind(), opened.detail());
        case CODE_AFTER_DEATH, PART_PAID -> {}
      }
    }
  }

  private void atTheEnd(Order order) {
    boolean over = !order.state().isUndecided() && !order.state().isLiveCode();
    check(over && order.state() != OrderState.NEW, "%s is still %s", order.key(), order.state());
    int paid = entries(order).stream().mapToInt(entry -> entry.paid).sum();
    int reversed = entries(order).stream().mapToInt(entry -> entry.reversed).sum();
    check(
        order.cash().withdrawn().amount().intValueExact() == paid
            && order.cash().reversed().amount().intValueExact() == reversed,
        "%s: we believe in %s, the bank in %d less %d",
        order.key(),
        order.cash(),
        paid,
        reversed);
  }

  private void ended(Transfer transfer, List<Order> orders) {
    int net = net(transfer.id());
    boolean tooMuch = net > amount(transfer.id());
    boolean known = world.store.cases.stream().anyMatch(c -> transfer.id().equals(c.transferId()));
    check(!tooMuch || known, "paid too much, and nobody is told");
    if (wronged.contains(transfer.id())) {
      return;
    }
    boolean cash = orders.stream().anyMatch(o -> o.cash().withdrawn().amount().signum() > 0);
    switch (transfer.state()) {
      case PAID -> check(net == amount(transfer.id()), "PAID with %d", net);
      case CANCELLED -> check(!cash, "CANCELLED with cash out");
      case REJECTED, EXPIRED, REVERSED -> check(!isWhole(transfer, net), "whole, yet not PAID");
      case AHEAD, OPEN, HELD, ISSUED -> {}
    }
  }

  private boolean isWhole(Transfer transfer, int net) {
    return transfer.state() != TransferState.REVERSED && net == amount(transfer.id());
  }

  /** What codes paid whose rest others pay now. */
  private int paidByReplaced(UUID transfer) {
    int paid = 0;
    for (Order order : world.store.orders(transfer)) {
      int cash = order.cash().withdrawn().amount().intValueExact();
      if (order.isReplaced() && cash > 0) {
        world.store.states.add(Mishap.RECODED_REST);
        paid += cash;
      }
    }
    return paid;
  }

  /** Cash that is out, and what may yet be withdrawn with what is alive at any bank. */
  private int exposed(UUID transfer) {
    int exposed = 0;
    for (Order order : world.store.orders(transfer)) {
      for (Entry entry : entries(order)) {
        exposed += entry.net() + (entry.isOpen() ? entry.rest() : 0);
      }
    }
    return exposed;
  }

  private int net(UUID transfer) {
    int net = 0;
    for (Order order : world.store.orders(transfer)) {
      for (Entry entry : entries(order)) {
        net += entry.net();
      }
    }
    return net;
  }

  private int amount(UUID transfer) {
    Transfer.Approval approval =
        Objects.requireNonNull(world.store.transfers.get(transfer)).approval();
    return Objects.requireNonNull(approval).amount().amount().intValueExact();
  }

  private List<Entry> entries(Order order) {
    UUID reference = world.bankReference(order.key());
    return reference == null ? List.of() : world.book(order.key().fsp()).of(reference);
  }

  private @Nullable Order order(Book book, UUID reference) {
    OrderKey key = world.orderOf(book, reference);
    Row row = key == null ? null : world.store.rows.get(key);
    return row == null ? null : row.order();
  }
}
