package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.ledger.Ledger;
import org.puente.distribution.ledger.Posted;
import org.puente.distribution.ledger.Posting;
import org.springframework.stereotype.Service;

/** Sets what a plan pays aside from its programme's budget, and gives it back. */
@Service
class CommittingMoney {

  private final Plans plans;
  private final Transfers transfers;
  private final Ledger ledger;

  CommittingMoney(Plans plans, Transfers transfers, Ledger ledger) {
    this.plans = plans;
    this.transfers = transfers;
    this.ledger = ledger;
  }

  /** With the last approval; Short where the budget does not cover it. */
  Posted commit(UUID plan) {
    BigDecimal amount = transfers.payable(plan);
    return amount.signum() == 0
        ? new Posted.Done()
        : ledger.postWithinBudget(
            entry(plan, Entry.Cause.COMMITTED, Kind.BUDGET, amount, Kind.COMMITTED));
  }

  /** Books back what an approval had committed; before the transfers change. */
  void uncommit(Plan plan) {
    BigDecimal amount = transfers.payable(plan.id());
    if (plan.state().isCommitted() && amount.signum() > 0) {
      ledger.post(
          List.of(entry(plan.id(), Entry.Cause.UNCOMMITTED, Kind.COMMITTED, amount, Kind.BUDGET)));
    }
  }

  private Entry entry(UUID plan, Entry.Cause cause, Kind from, BigDecimal amount, Kind to) {
    PlanScope scope = plans.scope(plan).orElseThrow();
    return new Entry(
        scope.programmeId(),
        scope.currency(),
        cause,
        Entry.Origin.plan(plan),
        List.of(
            new Posting(Account.of(from), amount.negate(), null),
            new Posting(Account.of(to), amount, null)));
  }
}
