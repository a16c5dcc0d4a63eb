package org.puente.events.contract;

import java.util.UUID;

/** What payment-adapter says about payouts; one sequence per transfer, totals are cumulative. */
public sealed interface PayoutEvent extends PuenteEvent
    permits CodeIssued,
        CashWithdrawn,
        PayoutRejected,
        PayoutExpired,
        PayoutReversed,
        PayoutOutcomeUnknown,
        PayoutHeld,
        PayoutCancelled,
        StopRefused {

  UUID promiseId();

  UUID transferId();

  /** Withdrawn so far, net of reversals; cumulative. */
  Money withdrawnTotal();

  @Override
  default UUID aggregateId() {
    return transferId();
  }

  @Override
  default UUID partitionKey() {
    return promiseId();
  }
}
