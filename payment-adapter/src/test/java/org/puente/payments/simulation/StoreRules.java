package org.puente.payments.simulation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutCancelled;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutHeld;
import org.puente.events.contract.PayoutReversed;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.StopRefused;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;
import org.puente.payments.payouts.Control;
import org.puente.payments.payouts.Payout;
import org.puente.payments.payouts.Transfer;
import org.puente.payments.payouts.TransferState;

/** What holds at every commit, whatever the banks do: the database's own rules, and ours. */
final class StoreRules {

  private @Nullable Control steering;

  /** What distribution wants with the transaction that follows. */
  void steering(@Nullable Control control) {
    steering = control;
  }

  void moved(Order before, Order after) {
    OrderState state = before.state();
    for (OrderState next : after.moves()) {
      check(state.canMoveTo(next), "%s moved from %s to %s", after.key(), state, next);
      state = next;
    }
    check(state == after.state(), "%s is %s without a move", after.key(), after.state());
    boolean asks = state == OrderState.PENDING || state == OrderState.UNKNOWN;
    check(
        !asks || after.progress().nextStepAt() != null, "%s is asked for never again", after.key());
    check(after.cash().net().amount().signum() >= 0, "%s gave back more than it got", after.key());
  }

  void placed(Order order, Map<OrderKey, Row> rows) {
    check(order.state() == OrderState.NEW, "%s begins as %s", order.key(), order.state());
    check(!rows.containsKey(order.key()), "%s is placed twice", order.key());
    for (Row other : rows.values()) {
      Order there = other.order();
      boolean samePart =
          there.slot().transferId().equals(order.slot().transferId())
              && there.slot().part() == order.slot().part();
      check(
          !samePart || there.state().isDead(),
          "part %d has a second order that is not dead",
          order.slot().part());
    }
  }

  /** As the database's trigger has it: what lives, and the cash of what is dead. */
  void summed(Transfer transfer, List<Order> orders) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Order order : orders) {
      boolean dead = order.state().isDead();
      sum = sum.add((dead ? order.cash().net() : order.amount()).amount());
    }
    Transfer.Approval approval = transfer.approval();
    boolean whole = approval != null && sum.compareTo(approval.amount().amount()) == 0;
    check(whole, "orders over %s are placed for %s", sum, approval);
  }

  void stored(@Nullable Transfer before, Transfer after, List<Order> orders) {
    Transfer.Approval approval = after.approval();
    if (approval == null) {
      check(orders.isEmpty(), "orders without an approval");
      return;
    }
    BigDecimal alive = BigDecimal.ZERO;
    boolean some = false;
    boolean hasNew = false;
    for (Order order : orders) {
      if (!order.state().isDead()) {
        alive = alive.add(order.amount().amount());
        some = true;
      }
      hasNew |= order.state() == OrderState.NEW;
    }
    boolean going = after.state() == TransferState.OPEN && some && hasNew;
    check(
        !going || alive.compareTo(approval.amount().amount()) <= 0,
        "orders over %s for %s",
        alive,
        approval.amount());
    boolean ended = before != null && before.state().isEnded() && before.state() != after.state();
    check(
        !ended
            || after.state() == TransferState.REVERSED
            || after.state() == TransferState.PAID
            || after.state() == TransferState.CANCELLED,
        "it went on from %s to %s",
        before == null ? null : before.state(),
        after.state());
    boolean stirs = orders.isEmpty() || before == null || Next.isScheduled(after, orders);
    check(stirs, "nothing will happen to a transfer that is %s", after.state());
  }

  void told(@Nullable Transfer before, Payout payout) {
    long sequence = before == null ? 0 : before.eventSequence();
    int answers = 0;
    StopKind wanted = wanted(before, payout.transfer());
    for (Payout.Told told : payout.told()) {
      check(told.sequence() == ++sequence, "event %d follows %d", told.sequence(), sequence - 1);
      StopKind answered = answered(told.event());
      if (answered != null) {
        answers++;
        check(answered == wanted, "%s was answered, %s was wanted", answered, wanted);
      }
      if (told.event() instanceof PayoutCancelled || told.event() instanceof PayoutHeld) {
        stopped(payout.orders());
      }
    }
    check(payout.transfer().eventSequence() == sequence, "an event is missing after %d", sequence);
    if (payout.transfer().approval() != null) {
      totals(payout);
      ends(before, payout);
      boolean due = wanted != null && payout.transfer().stop() == null;
      check(answers == (due ? 1 : 0), "a stop was answered %d times", answers);
    }
  }

  private static void stopped(Collection<Order> orders) {
    for (Order order : orders) {
      check(
          !order.state().isUndecided() && !order.state().isLiveCode(),
          "stopped while an order is %s",
          order.state());
    }
  }

  /** The stop that waits for an answer in this transaction, by the contract and not by our code. */
  private @Nullable StopKind wanted(@Nullable Transfer before, Transfer after) {
    StopKind pending = before == null ? null : before.stop();
    Control control = steering;
    if (control == null
        || !control.transferId().equals(after.id())
        || (before != null && control.sequence() <= before.controlSequence())) {
      return pending;
    }
    TransferState state = before == null ? TransferState.AHEAD : before.state();
    return switch (control) {
      case Control.Stop(_, _, _, StopKind kind) -> kind;
      case Control.Resume _ -> pending == StopKind.HOLD ? null : pending;
      case Control.Close(_, _, _, boolean delivered) -> {
        boolean open = !state.isEnded() && state != TransferState.AHEAD;
        yield state == TransferState.AHEAD || (open && !delivered) ? StopKind.CANCEL : pending;
      }
    };
  }

  private static @Nullable StopKind answered(PayoutEvent event) {
    return switch (event) {
      case PayoutHeld _ -> StopKind.HOLD;
      case PayoutCancelled _ -> StopKind.CANCEL;
      case StopRefused refused -> refused.kind();
      default -> null;
    };
  }

  /** Whatever is told of cash leads, one by one, to what is known when it is stored. */
  private static void totals(Payout payout) {
    Money before = payout.loadedCash().net();
    Order.Cash after = payout.cash();
    boolean any = false;
    for (Payout.Told told : payout.told()) {
      PayoutEvent event = told.event();
      Money total = event.withdrawnTotal();
      switch (event) {
        case CashWithdrawn _ -> check(rises(before, total), "%s after %s", event, before);
        case PayoutReversed e ->
            check(
                rises(total, before) || (isForGood(e) && total.equals(before)),
                "%s after %s",
                event,
                before);
        default -> check(total.equals(after.net()), "%s tells of %s", event, after.net());
      }
      if (event instanceof CashWithdrawn || event instanceof PayoutReversed) {
        before = total;
        any = true;
      }
      if (event instanceof PayoutReversed e) {
        check(!rises(after.reversed(), e.reversedTotal()), "%s of %s", event, after.reversed());
      }
    }
    check(!any || before.equals(after.net()), "%s was told last of %s", before, after.net());
  }

  /** Distribution knows of an end by what it is told last. */
  private static void ends(@Nullable Transfer before, Payout payout) {
    boolean ends =
        payout.transfer().state() == TransferState.REVERSED
            && (before == null || before.state() != TransferState.REVERSED);
    boolean said =
        !payout.told().isEmpty()
            && payout.told().getLast().event() instanceof PayoutReversed last
            && isForGood(last);
    check(!ends || said, "it ends as reversed, and nobody is told");
  }

  private static boolean isForGood(PayoutReversed event) {
    return Boolean.TRUE.equals(event.ended());
  }

  private static boolean rises(Money from, Money to) {
    return to.amount().compareTo(from.amount()) > 0;
  }

  @SuppressWarnings("AnnotateFormatMethod")
  static void check(boolean holds, String rule, @Nullable Object... details) {
    if (!holds) {
      throw new Violation(rule.formatted(details));
    }
  }
}
