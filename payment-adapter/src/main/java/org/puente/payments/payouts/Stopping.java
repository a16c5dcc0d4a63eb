package org.puente.payments.payouts;

import org.puente.events.contract.StopKind;
import org.puente.payments.orders.CancelCause;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderState;

/**
 * Answers a stop: at once while nothing was sent, after the bank's word while an order is
 * undecided, after the bank cancelled every code once there are some, and with a refusal once cash
 * is out.
 */
final class Stopping {

  private final Payout payout;
  private final Telling telling;

  Stopping(Payout payout, Telling telling) {
    this.payout = payout;
    this.telling = telling;
  }

  void steer(Control control) {
    Transfer transfer = payout.transfer();
    if (control.sequence() <= transfer.controlSequence()) {
      return;
    }
    payout.set(transfer.steered(control.sequence()));
    switch (control) {
      case Control.Stop(_, _, _, StopKind kind) -> payout.set(payout.transfer().stopped(kind));
      case Control.Resume(_, _, _) -> resume();
      case Control.Close(_, _, _, boolean delivered) -> close(delivered);
    }
  }

  private void resume() {
    Transfer transfer = payout.transfer();
    if (transfer.stop() == StopKind.HOLD) {
      payout.set(transfer.stopped(null));
    } else if (transfer.state() == TransferState.HELD) {
      payout.set(transfer.to(TransferState.OPEN));
    }
    thaw();
  }

  /** A tombstone stays one; a transfer that is closed undelivered is cancelled. */
  private void close(boolean delivered) {
    Transfer shut = payout.transfer().shut();
    boolean goesOn = !shut.state().isEnded() && shut.state() != TransferState.AHEAD;
    boolean cancel = shut.state() == TransferState.AHEAD || (goesOn && !delivered);
    payout.set(cancel ? shut.stopped(StopKind.CANCEL) : shut);
  }

  /** Answers the pending stop as soon as the orders allow. */
  void answer(StopKind kind) {
    if (payout.cash().withdrawn().amount().signum() > 0) {
      refuse(kind, "already-withdrawn");
    } else if (payout.transfer().state().isEnded()) {
      answerEnded(kind);
    } else if (payout.cancelRefusal() != null) {
      refuse(kind, "refused-by-fsp");
    } else {
      payout.orders().forEach(order -> stop(order, kind));
      boolean waiting =
          payout.orders().stream()
              .anyMatch(order -> order.state().isUndecided() || order.state().isLiveCode());
      if (!waiting) {
        grant(kind);
      }
    }
  }

  private void stop(Order order, StopKind kind) {
    if (order.state() == OrderState.NEW) {
      payout.set(
          kind == StopKind.CANCEL ? order.cancelledUnsent(CancelCause.STOP) : order.frozen());
    } else if (order.state() == OrderState.ACCEPTED && order.progress().cancelAsked() == null) {
      payout.set(order.cancelAsked(CancelCause.STOP, payout.now()));
    }
  }

  private void grant(StopKind kind) {
    Transfer answered = payout.transfer().stopped(null);
    switch (kind) {
      case HOLD -> {
        payout.set(answered.to(TransferState.HELD));
        telling.held();
      }
      case CANCEL -> {
        payout.set(answered.to(TransferState.CANCELLED));
        telling.cancelled();
      }
    }
  }

  /** Every code of an ended transfer without cash is dead, so cancelling it is always true. */
  private void answerEnded(StopKind kind) {
    switch (kind) {
      case HOLD -> refuse(kind, "already-ended");
      case CANCEL -> grant(kind);
    }
  }

  private void refuse(StopKind kind, String reasonCode) {
    payout.set(payout.transfer().stopped(null));
    telling.refused(kind, reasonCode);
    thaw();
  }

  private void thaw() {
    payout.orders().stream()
        .filter(Order::isFrozen)
        .forEach(order -> payout.set(order.thawed(payout.now())));
  }
}
