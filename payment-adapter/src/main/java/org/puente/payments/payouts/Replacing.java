package org.puente.payments.payouts;

import java.util.List;
import org.puente.events.contract.Money;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.Order;

/**
 * Puts orders of the same generation in the place of codes that are dead, for what those did not
 * pay: all of the amount is then paid, alive, or ordered again, or nothing is replaced.
 */
final class Replacing {

  private final Payout payout;
  private final Fsps fsps;

  Replacing(Payout payout, Fsps fsps) {
    this.payout = payout;
    this.fsps = fsps;
  }

  /**
   * The rests of codes that were dispensed in part and just died, where their FSP's rests are coded
   * again and nothing stops the transfer.
   */
  void recodeRests() {
    if (payout.isIssued() || payout.isGoingOn()) {
      List<Order> rests =
          payout.freshRests().stream()
              .filter(dead -> fsps.of(dead.key().fsp()).rest() == Fsp.Rest.RECODED)
              .toList();
      if (!rests.isEmpty()) {
        replace(rests);
      }
    }
  }

  /** False where the whole amount would not be made up, or an FSP's notes cannot pay a rest. */
  boolean replace(List<Order> dead) {
    boolean possible =
        wouldMakeUp(dead) && dead.stream().noneMatch(order -> instead(order).isEmpty());
    if (possible) {
      for (Order order : dead) {
        instead(order).forEach(payout::set);
        payout.set(order.replaced());
      }
      payout.set(payout.transfer().to(TransferState.OPEN));
    }
    return possible;
  }

  private List<Order> instead(Order dead) {
    Fsp fsp = fsps.of(dead.key().fsp());
    return Settling.place(payout.nextSlot(), rest(dead), fsp, payout.now());
  }

  private boolean wouldMakeUp(List<Order> dead) {
    Money total = Money.zero(payout.approval().amount().currency());
    for (Order order : payout.orders()) {
      boolean counts = dead.contains(order) || !order.state().isDead();
      total = total.plus(counts ? order.amount() : order.cash().net());
    }
    return total.equals(payout.approval().amount());
  }

  private static Money rest(Order dead) {
    return dead.amount().minus(dead.cash().net());
  }
}
