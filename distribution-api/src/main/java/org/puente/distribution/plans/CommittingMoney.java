package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.ledger.Ledger;
import org.puente.distribution.ledger.Posted;
import org.puente.distribution.ledger.Posting;
import org.puente.distribution.sources.Need;
import org.puente.distribution.sources.ReadingSources;
import org.springframework.stereotype.Service;

/** Sets what a plan pays aside from its programme's budget, and gives it back. */
@Service
class CommittingMoney {

  private final Plans plans;
  private final Transfers transfers;
  private final Ledger ledger;
  private final ReadingSources sources;

  CommittingMoney(Plans plans, Transfers transfers, Ledger ledger, ReadingSources sources) {
    this.sources = sources;
    this.plans = plans;
    this.transfers = transfers;
    this.ledger = ledger;
  }

  /** With the last approval; why not, where the budget or its earmarks do not cover it. */
  Optional<Refusal> commit(UUID plan) {
    BigDecimal amount = transfers.payable(plan);
    if (amount.signum() == 0) {
      return Optional.empty();
    }
    if (isEarmarkedForOthers(plan, amount)) {
      return Optional.of(Refusal.EARMARKED_FOR_OTHERS);
    }
    var entry = entry(plan, Entry.Cause.COMMITTED, Kind.BUDGET, amount, Kind.COMMITTED);
    return ledger.postWithinBudget(entry) instanceof Posted.Short
        ? Optional.of(Refusal.BUDGET_EXCEEDED)
        : Optional.empty();
  }

  /** The budget is locked first, so that of two plans the later one sees the earlier. */
  private boolean isEarmarkedForOthers(UUID plan, BigDecimal amount) {
    PlanScope scope = plans.scope(plan).orElseThrow();
    ledger.lockBudget(scope.programmeId(), scope.currency());
    BigDecimal budget =
        ledger
            .balances(scope.programmeId(), scope.currency())
            .getOrDefault(Account.of(Kind.BUDGET), BigDecimal.ZERO);
    return amount.compareTo(budget) <= 0
        && sources
                .missing(
                    scope.programmeId(),
                    scope.currency(),
                    Map.of(Need.of(scope.territory()), amount))
                .signum()
            > 0;
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
