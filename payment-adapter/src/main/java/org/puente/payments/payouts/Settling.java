package org.puente.payments.payouts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.puente.events.contract.Money;
import org.puente.events.contract.StopKind;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.CancelCause;
import org.puente.payments.orders.ClientReference;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;
import org.puente.payments.orders.Splitting;

/** Decides what happens next with a payout once its orders have changed. */
final class Settling {

  private static final String CANCELLED_BY_FSP = "cancelled-by-fsp";

  private final Payout payout;
  private final Fsps fsps;
  private final Telling telling;
  private final Stopping stopping;
  private final Replacing replacing;

  Settling(Payout payout, Fsps fsps, Telling telling, Stopping stopping) {
    this.payout = payout;
    this.fsps = fsps;
    this.telling = telling;
    this.stopping = stopping;
    this.replacing = new Replacing(payout, fsps);
  }

  /** {@code cashAt} is when the newest reported withdrawal or reversal happened. */
  void settle(Instant cashAt) {
    if (payout.transfer().approval() == null) {
      return;
    }
    TellingCash cash = new TellingCash(payout, cashAt);
    cash.atEarlierFsps();
    if (payout.becameUnknown()) {
      telling.unknown();
    }
    StopKind stop = payout.transfer().stop();
    if (stop != null) {
      stopping.answer(stop);
    }
    replacing.recodeRests();
    if (payout.transfer().stop() == null && payout.transfer().state() == TransferState.OPEN) {
      advance();
    }
    cash.everywhere();
    conclude();
  }

  private void advance() {
    List<Order> current = payout.current();
    if (current.isEmpty()) {
      placeFrom(0);
    } else if (current.stream().anyMatch(Settling::failed)) {
      giveUp();
    } else if (current.stream().anyMatch(Settling::beingReplaced)) {
      replace(current);
    } else if (current.stream().noneMatch(Settling::openEnded)) {
      issue(current);
    }
  }

  /** Every part of it gets another code, so all the old ones have to be dead first. */
  private void replace(List<Order> current) {
    for (Order order : current) {
      if (order.state() == OrderState.ACCEPTED && order.progress().cancelAsked() == null) {
        payout.set(order.cancelAsked(CancelCause.REISSUE, payout.now()));
      }
    }
  }

  /**
   * A part failed: its siblings are taken back, and only when all are dead the next FSP is tried.
   */
  private void giveUp() {
    for (Order order : payout.current()) {
      if (order.state() == OrderState.NEW) {
        payout.set(order.cancelledUnsent(CancelCause.SIBLING));
      } else if (order.state() == OrderState.ACCEPTED && order.progress().cancelAsked() == null) {
        payout.set(order.cancelAsked(CancelCause.SIBLING, payout.now()));
      }
    }
    List<Order> current = payout.current();
    if (current.stream().anyMatch(o -> o.state().isUndecided() || o.state().isLiveCode())) {
      return;
    }
    if (current.stream().allMatch(order -> order.state().isDead()) && nothingOut()) {
      boolean refused = current.stream().anyMatch(Settling::refusedByFsp);
      placeFrom(refused ? fspIndex() + 1 : fspIndex());
    } else {
      payout.open(PayoutCase.Kind.PART_PAID, null, "cash is out, and another part failed");
      reject(reason());
    }
  }

  /** Whether another of the allowed FSPs could pay it. */
  boolean hasNextFsp() {
    return payout.approval().fsps().stream()
        .skip(fspIndex() + 1L)
        .flatMap(code -> fsps.find(code).stream())
        .anyMatch(fsp -> !place(payout, fsp).isEmpty());
  }

  private void placeFrom(int index) {
    List<String> allowed = payout.approval().fsps();
    boolean placed =
        allowed.stream()
            .skip(index)
            .flatMap(code -> fsps.find(code).stream())
            .anyMatch(this::placeOn);
    if (!placed) {
      reject(payout.current().isEmpty() ? "amount-not-payable" : reason());
    }
  }

  private boolean placeOn(Fsp fsp) {
    List<Order> orders = place(payout, fsp);
    orders.forEach(payout::set);
    return !orders.isEmpty();
  }

  private static List<Order> place(Payout payout, Fsp fsp) {
    var first = new Order.Slot(payout.transfer().id(), 1, payout.generation() + 1);
    return place(first, payout.approval().amount(), fsp, payout.now());
  }

  /**
   * The orders that pay an amount through an FSP; none when its notes and currency cannot make it
   * up.
   */
  static List<Order> place(Order.Slot first, Money amount, Fsp fsp, Instant now) {
    if (!amount.currency().equals(fsp.limits().currency())) {
      return List.of();
    }
    List<BigDecimal> parts = Splitting.parts(amount.amount(), fsp);
    return IntStream.range(0, parts.size())
        .mapToObj(
            at -> {
              var slot = new Order.Slot(first.transferId(), first.part() + at, first.generation());
              return Order.placed(
                  new OrderKey(
                      fsp.code(),
                      ClientReference.of(slot.transferId(), slot.part(), slot.generation())),
                  slot,
                  new Money(parts.get(at), amount.currency()),
                  now);
            })
        .toList();
  }

  /** Another code takes the place of one that pays nothing; false where that cannot be. */
  boolean replace(Order order) {
    return replacing.replace(List.of(order));
  }

  private void issue(List<Order> current) {
    if (current.stream().allMatch(order -> order.state().isDead()) && nothingOut()) {
      end(TransferState.EXPIRED);
      telling.expired();
      return;
    }
    Fsp fsp = fsps.of(current.getFirst().key().fsp());
    Duration lifetime = fsp.pace().codeLifetime();
    Instant expiresAt =
        current.stream()
            .map(order -> order.code().expiresAt())
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElseGet(() -> payout.now().plus(lifetime));
    end(TransferState.ISSUED);
    telling.issued(current.size(), expiresAt);
  }

  /** Nothing can be withdrawn any more: what became of it? */
  private void conclude() {
    TransferState state = payout.transfer().state();
    List<Order> current = payout.current();
    boolean issuedOrPaid = state == TransferState.ISSUED || state == TransferState.PAID;
    if (!issuedOrPaid || current.stream().anyMatch(order -> order.state().isLiveCode())) {
      return;
    }
    boolean allWithdrawn =
        current.stream().allMatch(order -> order.state() == OrderState.WITHDRAWN);
    if (current.stream().anyMatch(order -> order.state() == OrderState.REVERSED)
        || (allWithdrawn && cameBack())) {
      end(TransferState.REVERSED);
      if (!payout.saidReversedForGood()) {
        telling.reversedForGood();
      }
    } else if (allWithdrawn) {
      end(TransferState.PAID);
    } else if (current.stream().anyMatch(order -> order.state() == OrderState.EXPIRED)) {
      end(TransferState.EXPIRED);
      telling.expired();
    } else if (payout.transfer().stop() == null) {
      cancelledByFsp();
    }
  }

  /** Of a code that another replaced, the bank may have taken cash back since. */
  private boolean cameBack() {
    return payout.cash().reversed().amount().signum() > 0
        && payout.net().compareTo(payout.approval().amount()) < 0;
  }

  /** Codes are never reissued without a person, so no other FSP is tried here. */
  private void cancelledByFsp() {
    if (!nothingOut()) {
      payout.open(PayoutCase.Kind.PART_PAID, null, "cash is out, and the rest was cancelled");
    }
    reject(CANCELLED_BY_FSP);
  }

  private void reject(String reasonCode) {
    end(TransferState.REJECTED);
    telling.rejected(reasonCode);
  }

  private void end(TransferState state) {
    payout.set(payout.transfer().to(state));
  }

  private boolean nothingOut() {
    return payout.cash().withdrawn().amount().signum() == 0;
  }

  private String reason() {
    return payout.current().stream()
        .map(order -> order.progress().reasonCode())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(CANCELLED_BY_FSP);
  }

  private int fspIndex() {
    return payout.approval().fsps().indexOf(payout.current().getFirst().key().fsp());
  }

  private static boolean failed(Order order) {
    return order.state() == OrderState.REJECTED || order.state() == OrderState.CANCELLED;
  }

  /** As opposed to a code that was cancelled because somebody stopped the transfer for a while. */
  private static boolean refusedByFsp(Order order) {
    return order.state() == OrderState.REJECTED
        || (order.state() == OrderState.CANCELLED && isOtherFspWanted(order.progress()));
  }

  private static boolean isOtherFspWanted(Order.Progress progress) {
    return progress.cancelAsked() == null || progress.cancelAsked() == CancelCause.FALLBACK;
  }

  private static boolean beingReplaced(Order order) {
    return order.state().isLiveCode() && order.progress().cancelAsked() == CancelCause.REISSUE;
  }

  private static boolean openEnded(Order order) {
    return order.state() == OrderState.NEW || order.state().isUndecided();
  }
}
