package org.puente.distribution.payouts;

import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutCancelled;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutExpired;
import org.puente.events.contract.PayoutHeld;
import org.puente.events.contract.PayoutOutcomeUnknown;
import org.puente.events.contract.PayoutRejected;
import org.puente.events.contract.PayoutReversed;
import org.puente.events.contract.StopRefused;

/** What every payout event says: the total withdrawn so far, net of reversals. */
final class Totals {

  private Totals() {}

  static Money of(PayoutEvent event) {
    return switch (event) {
      case CodeIssued it -> it.withdrawnTotal();
      case CashWithdrawn it -> it.withdrawnTotal();
      case PayoutRejected it -> it.withdrawnTotal();
      case PayoutExpired it -> it.withdrawnTotal();
      case PayoutReversed it -> it.withdrawnTotal();
      case PayoutHeld it -> it.withdrawnTotal();
      case PayoutCancelled it -> it.withdrawnTotal();
      case PayoutOutcomeUnknown it -> it.withdrawnTotal();
      case StopRefused it -> it.withdrawnTotal();
    };
  }
}
