package org.puente.payments.payouts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.Answering;
import org.puente.payments.orders.CancelCause;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;
import org.puente.payments.orders.Reporting;

/** Lets a payout learn facts and requests, one by one, and then settles it once. */
final class Learning {

  private final Payout payout;
  private final Fsps fsps;
  private final Stopping stopping;
  private final Settling settling;
  private @Nullable Instant cashAt;

  Learning(Payout payout, Fsps fsps) {
    Telling telling = new Telling(payout);
    this.payout = payout;
    this.fsps = fsps;
    this.stopping = new Stopping(payout, telling);
    this.settling = new Settling(payout, fsps, telling, stopping);
  }

  void learn(OrderFact fact) {
    Order order = payout.find(fact.order());
    if (order == null) {
      return;
    }
    Answering answering = new Answering(fsps.of(fact.order().fsp()).pace(), payout.now());
    Order after =
        switch (fact) {
          case OrderFact.Placed placed -> {
            payout.sentTo(placed.phoneHash());
            yield answering.placed(order, placed.attempt(), placed.answer());
          }
          case OrderFact.Inquired(_, var answer, var askedAt) ->
              answering.inquired(order, answer, askedAt);
          case OrderFact.CancelAnswered(_, var answer) -> {
            noteRefusal(order, answer);
            yield answering.cancelAnswered(order, answer);
          }
          case OrderFact.Unanswered _ -> answering.unanswered(order);
          case OrderFact.Abandoned(_, int attempt) -> answering.abandoned(order, attempt);
          case OrderFact.Reported(BankReport report) -> reported(order, report);
        };
    if (order.state().isDead() && after.code().known() && !order.code().known()) {
      payout.open(PayoutCase.Kind.CODE_AFTER_DEATH, order.key(), "state " + order.state());
    }
    payout.set(after);
  }

  /** Whether every code can be replaced by another: all are live, untouched and not stopped. */
  boolean reissue() {
    boolean untouched =
        payout.transfer().state() == TransferState.ISSUED
            && payout.transfer().stop() == null
            && payout.current().stream().allMatch(o -> o.state() == OrderState.ACCEPTED);
    if (untouched) {
      payout.set(payout.transfer().to(TransferState.OPEN));
      payout
          .current()
          .forEach(order -> payout.set(order.cancelAsked(CancelCause.REISSUE, payout.now())));
    }
    return untouched;
  }

  /**
   * Whether another code takes the place of one that pays nothing: nobody withdrew with it, and
   * nothing stops the transfer. The other parts stay as they are.
   */
  boolean replace(OrderKey key) {
    Order order = payout.find(key);
    if (order == null
        || order.state() != OrderState.ACCEPTED
        || order.progress().cancelAsked() != null
        || !(payout.isGoingOn() || payout.isIssued())) {
      return false;
    }
    return settling.replace(order);
  }

  /** Whether it goes to its next FSP: nothing of it was ever sent, and there is one. */
  boolean fallBack() {
    boolean unsent =
        payout.isGoingOn()
            && !payout.current().isEmpty()
            && payout.current().stream().allMatch(Order::isUnsent)
            && settling.hasNextFsp();
    if (unsent) {
      payout.current().forEach(order -> payout.set(order.cancelledUnsent(CancelCause.FALLBACK)));
    }
    return unsent;
  }

  void steer(Control control) {
    stopping.steer(control);
  }

  void settle() {
    settling.settle(cashAt == null ? payout.now() : cashAt);
  }

  private void noteRefusal(Order order, CancelAnswer answer) {
    if (answer instanceof CancelAnswer.Refused(String reason)
        && order.progress().cancelAsked() == CancelCause.STOP) {
      payout.cancelRefused(reason);
    }
  }

  private Order reported(Order order, BankReport report) {
    cashAt = report.occurredAt();
    Reporting.Effect effect = Reporting.reported(order, report);
    String detail = "state %s, report %d".formatted(order.state(), report.sequence());
    switch (effect.contradiction()) {
      case NONE -> {}
      case PAID_AFTER_DEATH -> payout.open(PayoutCase.Kind.PAID_AFTER_DEATH, order.key(), detail);
      case PAID_TOO_MUCH -> payout.open(PayoutCase.Kind.PAID_TOO_MUCH, order.key(), detail);
      case REVERSED_TOO_MUCH -> payout.open(PayoutCase.Kind.REVERSED_TOO_MUCH, order.key(), detail);
    }
    return effect.order();
  }
}
