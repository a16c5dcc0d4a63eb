package org.puente.payments.payouts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderKey;

/** The one way in which payouts change: locked together, decided one by one, stored together. */
public final class ChangingPayouts {

  private static final int LONGEST_REFERENCE = 40;

  private final Payouts payouts;
  private final Fsps fsps;
  private final Clock clock;

  public ChangingPayouts(Payouts payouts, Fsps fsps, Clock clock) {
    this.payouts = payouts;
    this.fsps = fsps;
    this.clock = clock;
  }

  /**
   * Joins the caller's transaction; a fact about an order that nobody placed opens a case.
   *
   * @return the orders that nobody placed
   */
  public Set<OrderKey> learn(List<OrderFact> facts) {
    Instant now = clock.instant();
    Map<OrderKey, List<OrderFact>> byOrder = facts.stream().collect(groupingBy(OrderFact::order));
    List<Payout> changed = payouts.ofOrders(byOrder.keySet(), now);
    Set<OrderKey> unknown = new HashSet<>(byOrder.keySet());
    for (Payout payout : changed) {
      Learning learning = new Learning(payout, fsps);
      for (Order order : payout.orders()) {
        unknown.remove(order.key());
        byOrder.getOrDefault(order.key(), List.of()).forEach(learning::learn);
      }
      learning.settle();
    }
    payouts.save(changed);
    payouts.open(unknown.stream().map(ChangingPayouts::nobodys).toList(), now);
    return unknown;
  }

  /**
   * Joins the caller's transaction: those of the orders that may be sent now are answered together,
   * while they are locked, by whoever has the codes at hand.
   */
  public void answer(Collection<OrderKey> keys, Function<List<Order>, List<OrderFact>> answering) {
    Instant now = clock.instant();
    Set<OrderKey> asked = Set.copyOf(keys);
    List<Payout> locked = payouts.ofOrders(keys, now);
    List<Order> ready =
        locked.stream()
            .filter(Payout::isGoingOn)
            .flatMap(payout -> payout.orders().stream())
            .filter(order -> asked.contains(order.key()) && order.isReady(now))
            .toList();
    Map<OrderKey, List<OrderFact>> answers =
        answering.apply(ready).stream().collect(groupingBy(OrderFact::order));
    for (Payout payout : locked) {
      Learning learning = new Learning(payout, fsps);
      for (Order order : payout.orders()) {
        answers.getOrDefault(order.key(), List.of()).forEach(learning::learn);
      }
      learning.settle();
    }
    payouts.save(locked);
  }

  /** Joins the caller's transaction; what is wanted of a transfer that is not here yet is kept. */
  public void steer(List<Control> controls) {
    if (controls.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    payouts.leaveTombstones(controls, now);
    Map<UUID, List<Control>> byTransfer =
        controls.stream().collect(groupingBy(Control::transferId));
    List<Payout> changed = payouts.of(byTransfer.keySet(), now);
    for (Payout payout : changed) {
      Learning learning = new Learning(payout, fsps);
      for (Control control : byTransfer.getOrDefault(payout.transfer().id(), List.of())) {
        learning.steer(control);
        learning.settle();
      }
    }
    payouts.save(changed);
  }

  /**
   * Joins the caller's transaction: every code of these gets another in its place, once the bank
   * confirmed it dead. Says of how many that can be; cash that is out, or a stop, forbids it.
   */
  public int reissue(Collection<UUID> transfers) {
    return change(transfers, Learning::reissue);
  }

  /**
   * Joins the caller's transaction: another code of the same FSP takes the place of one that pays
   * nothing. Says whether it does; cash that came of it, or a stop, forbids it.
   */
  public boolean replace(OrderKey order) {
    List<Payout> locked = payouts.ofOrders(Set.of(order), clock.instant());
    return change(locked, learning -> learning.replace(order)) > 0;
  }

  /**
   * Joins the caller's transaction: those of which nothing was ever sent go to their next FSP. Says
   * how many did; the others stay where they are.
   */
  public int fallBack(Collection<UUID> transfers) {
    return change(transfers, Learning::fallBack);
  }

  private int change(Collection<UUID> transfers, Predicate<Learning> changing) {
    return change(payouts.of(new HashSet<>(transfers), clock.instant()), changing);
  }

  private int change(List<Payout> locked, Predicate<Learning> changing) {
    int count = 0;
    for (Payout payout : locked) {
      Learning learning = new Learning(payout, fsps);
      if (changing.test(learning)) {
        learning.settle();
        count++;
      }
    }
    payouts.save(locked);
    return count;
  }

  /** Joins the caller's transaction; decides what happens next with transfers that just came. */
  public void settle(Collection<UUID> transfers) {
    if (transfers.isEmpty()) {
      return;
    }
    List<Payout> changed = payouts.of(new HashSet<>(transfers), clock.instant());
    changed.forEach(payout -> new Learning(payout, fsps).settle());
    payouts.save(changed);
  }

  /**
   * Joins the caller's transaction: a bank speaks of something that is not even a reference of
   * ours.
   */
  public void strange(String fsp, String reference) {
    payouts.open(
        List.of(
            new PayoutCase(
                null,
                null,
                PayoutCase.Kind.UNKNOWN_REFERENCE,
                "%s speaks of %s".formatted(fsp, abbreviated(reference)))),
        clock.instant());
  }

  /** Opens a case for each fact that cannot be recorded, so that it is not lost. */
  public void refuse(List<OrderFact> facts, String reason) {
    Instant now = clock.instant();
    List<PayoutCase> cases = new ArrayList<>();
    for (OrderKey order : facts.stream().map(OrderFact::order).collect(toSet())) {
      cases.add(new PayoutCase(null, order, PayoutCase.Kind.REFUSED_FACT, reason));
    }
    payouts.open(cases, now);
  }

  private static String abbreviated(String reference) {
    return reference.length() > LONGEST_REFERENCE
        ? reference.substring(0, LONGEST_REFERENCE) + "…"
        : reference;
  }

  private static PayoutCase nobodys(OrderKey order) {
    return new PayoutCase(null, order, PayoutCase.Kind.UNKNOWN_REFERENCE, "never placed here");
  }
}
