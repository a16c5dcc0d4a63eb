package org.puente.payments.payouts;

import java.time.Instant;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutCancelled;
import org.puente.events.contract.PayoutExpired;
import org.puente.events.contract.PayoutHeld;
import org.puente.events.contract.PayoutOutcomeUnknown;
import org.puente.events.contract.PayoutRejected;
import org.puente.events.contract.PayoutReversed;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.StopRefused;

/** Puts what happened to a payout into the words of its contract, totals always cumulative. */
final class Telling {

  private final Payout payout;
  private final Instant now;

  Telling(Payout payout) {
    this.payout = payout;
    this.now = payout.now();
  }

  void issued(int parts, Instant expiresAt) {
    Transfer t = payout.transfer();
    payout.tell(
        new CodeIssued(
            t.promiseId(), t.id(), fsp(), parts, amount(), payout.net(), expiresAt, now));
  }

  void unknown() {
    Transfer t = payout.transfer();
    payout.tell(
        new PayoutOutcomeUnknown(t.promiseId(), t.id(), fsp(), amount(), payout.net(), now));
  }

  void rejected(String reasonCode) {
    Transfer t = payout.transfer();
    payout.tell(
        new PayoutRejected(t.promiseId(), t.id(), fsp(), reasonCode, amount(), payout.net(), now));
  }

  void expired() {
    Transfer t = payout.transfer();
    payout.tell(new PayoutExpired(t.promiseId(), t.id(), fsp(), amount(), payout.net(), now));
  }

  /** Cash came back earlier, or of another part: only now it is known to be the end. */
  void reversedForGood() {
    Transfer t = payout.transfer();
    payout.tell(
        new PayoutReversed(
            t.promiseId(),
            t.id(),
            fsp(),
            amount(),
            payout.net(),
            payout.cash().reversed(),
            now,
            true));
  }

  void held() {
    Transfer t = payout.transfer();
    payout.tell(new PayoutHeld(t.promiseId(), t.id(), amount(), payout.net(), now));
  }

  void cancelled() {
    Transfer t = payout.transfer();
    payout.tell(new PayoutCancelled(t.promiseId(), t.id(), amount(), payout.net(), now));
  }

  void refused(StopKind kind, String reasonCode) {
    Transfer t = payout.transfer();
    payout.tell(
        new StopRefused(t.promiseId(), t.id(), kind, reasonCode, amount(), payout.net(), now));
  }

  private Money amount() {
    return payout.approval().amount();
  }

  private String fsp() {
    return payout.newestFsp();
  }
}
