package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.distribution.ledger.Ledger;
import org.puente.distribution.plans.PlanReview.Check;
import org.puente.distribution.sources.Need;
import org.puente.distribution.sources.ReadingSources;
import org.puente.events.contract.Money;
import org.springframework.stereotype.Service;

/**
 * A plan against budget, earmarks and float as they are now, for as long as it has not taken of
 * them.
 */
@Service
class MoneyChecks {

  private final Ledger ledger;
  private final Transfers transfers;
  private final ReadingSources sources;

  MoneyChecks(Ledger ledger, Transfers transfers, ReadingSources sources) {
    this.ledger = ledger;
    this.transfers = transfers;
    this.sources = sources;
  }

  List<Check> of(PlanDetails plan, PlanReviews.Kept kept) {
    List<Check> checks = new ArrayList<>();
    Map<Account, BigDecimal> balances =
        ledger.balances(plan.programmeId(), plan.total().currency());
    if (plan.state().equals("DRAFT") || plan.state().equals("SUBMITTED")) {
      checks.add(lack("OVER_BUDGET", plan.total(), in(balances, Account.of(Kind.BUDGET))));
      checks.addAll(earmarks(plan, kept));
    }
    if (isOpen(plan)) {
      String fsp = plan.fsps().getFirst();
      BigDecimal free =
          in(balances, new Account(Kind.FLOAT, fsp))
              .subtract(in(balances, Account.withFsp(fsp)))
              .subtract(in(balances, Account.paid(fsp)))
              .subtract(transfers.beingReleased(plan.programmeId(), fsp));
      checks.add(lack("FLOAT_LOW", plan.total(), free));
    }
    return checks;
  }

  /** By territory it is refused at the last approval, by tier it is for people to weigh. */
  private List<Check> earmarks(PlanDetails plan, PlanReviews.Kept kept) {
    Money total = plan.total();
    var whole = Map.of(Need.of(plan.territory()), total.amount());
    Map<Need, BigDecimal> tiers = new HashMap<>();
    for (PlanShare share : kept.byTier()) {
      Money amount = share.amount();
      if (amount != null) {
        tiers.put(new Need(plan.territory(), share.key()), amount.amount());
      }
    }
    return List.of(
        lack("EARMARKED", missing(plan, whole)), lack("EARMARKED_TIER", missing(plan, tiers)));
  }

  private Money missing(PlanDetails plan, Map<Need, BigDecimal> needs) {
    String currency = plan.total().currency();
    return new Money(sources.missing(plan.programmeId(), currency, needs), currency);
  }

  static boolean isOpen(PlanDetails plan) {
    return switch (plan.state()) {
      case "DRAFT", "SUBMITTED", "APPROVED" -> true;
      default -> false;
    };
  }

  private static Check lack(String kind, Money needed, BigDecimal there) {
    return lack(kind, new Money(needed.amount().subtract(there), needed.currency()));
  }

  private static Check lack(String kind, Money missing) {
    return missing.amount().signum() > 0
        ? new Check(kind, 1, missing, null, null)
        : new Check(kind, 0, null, null, null);
  }

  private static BigDecimal in(Map<Account, BigDecimal> balances, Account account) {
    return balances.getOrDefault(account, BigDecimal.ZERO);
  }
}
