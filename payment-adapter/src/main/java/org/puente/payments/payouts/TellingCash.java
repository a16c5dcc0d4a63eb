package org.puente.payments.payouts;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutReversed;
import org.puente.payments.orders.Order;

/**
 * Tells what changed in withdrawals and reversals since a payout was loaded, each under the name of
 * the FSP that paid, which need not be the one that was tried last.
 */
final class TellingCash {

  private final Payout payout;
  private final Instant occurredAt;

  /** What was told so far: before the payout was loaded, and since. */
  private final Map<String, Order.Cash> told;

  private Order.Cash total;

  TellingCash(Payout payout, Instant occurredAt) {
    this.payout = payout;
    this.occurredAt = occurredAt;
    this.told = new HashMap<>(payout.loadedCashByFsp());
    this.total = payout.loadedCash();
  }

  /** Of FSPs that were tried before: ahead of all that is told of the newest. */
  void atEarlierFsps() {
    String newest = payout.newestFsp();
    payout.cashByFsp().keySet().stream().filter(fsp -> !fsp.equals(newest)).forEach(this::at);
  }

  void everywhere() {
    payout.cashByFsp().keySet().forEach(this::at);
  }

  private void at(String fsp) {
    Order.Cash before = told.getOrDefault(fsp, payout.noCash());
    Order.Cash after = payout.cashByFsp().getOrDefault(fsp, payout.noCash());
    if (!after.withdrawn().equals(before.withdrawn())) {
      total = total.paid(after.withdrawn().minus(before.withdrawn()));
      payout.tell(withdrawn(fsp));
    }
    if (!after.reversed().equals(before.reversed())) {
      total = total.takenBack(after.reversed().minus(before.reversed()));
      payout.tell(reversed(fsp));
    }
    told.put(fsp, after);
  }

  private CashWithdrawn withdrawn(String fsp) {
    Transfer t = payout.transfer();
    return new CashWithdrawn(
        t.promiseId(), t.id(), fsp, amount(), total.net(), occurredAt, payout.now());
  }

  private PayoutReversed reversed(String fsp) {
    Transfer t = payout.transfer();
    return new PayoutReversed(
        t.promiseId(),
        t.id(),
        fsp,
        amount(),
        total.net(),
        total.reversed(),
        occurredAt,
        payout.isOver());
  }

  private Money amount() {
    return payout.approval().amount();
  }
}
