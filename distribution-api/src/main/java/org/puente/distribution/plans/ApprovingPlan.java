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
import org.puente.distribution.plans.Decision.Moved;
import org.puente.distribution.plans.Decision.Refused;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves exactly the content that was shown, or sends the plan back. */
@Service
public class ApprovingPlan {

  private final Plans plans;
  private final Transfers transfers;
  private final PreparingPlan preparing;
  private final Ledger ledger;
  private final AuditTrail audit;

  ApprovingPlan(
      Plans plans, Transfers transfers, PreparingPlan preparing, Ledger ledger, AuditTrail audit) {
    this.plans = plans;
    this.transfers = transfers;
    this.preparing = preparing;
    this.ledger = ledger;
    this.audit = audit;
  }

  /**
   * One approval under the plan's lock; the last one that is needed commits the money, or is
   * refused when the budget does not cover it. Empty where there is no such plan.
   */
  @Transactional
  public Optional<Decision> approve(UUID id, Digest seen, Plans.Person by) {
    return plans
        .lock(id)
        .map(
            plan -> {
              Decision decision = plan.approve(by.id(), seen, digest(plan));
              if (decision instanceof Moved(Plan next)
                  && next.state() instanceof PlanState.Approved
                  && commit(id) instanceof Posted.Short) {
                return new Refused(Refusal.BUDGET_EXCEEDED);
              }
              if (decision instanceof Moved(Plan next)) {
                plans.save(next, by);
                audit.record("plan.approved", id.toString(), Map.of("digest", seen.toString()));
              }
              return decision;
            });
  }

  /** Back to the preparers with observations; approvals are void and money is free again. */
  @Transactional
  public Optional<Decision> sendBack(UUID id, String observations, Plans.Person by) {
    return plans
        .lock(id)
        .map(
            plan -> {
              Decision decision = plan.sendBack(by.id());
              if (decision instanceof Moved(Plan next)) {
                preparing.uncommit(plan);
                plans.save(next, by);
                plans.observe(id, observations);
                audit.record("plan.sent-back", id.toString(), Map.of("observations", observations));
              }
              return decision;
            });
  }

  /** Only a plan that can be approved is worth reading through. */
  private Digest digest(Plan plan) {
    return plan.state() instanceof PlanState.Submitted
        ? transfers.digest(plans.header(plan.id()))
        : new Digest(new byte[32]);
  }

  private Posted commit(UUID id) {
    PlanScope scope = plans.scope(id).orElseThrow();
    BigDecimal amount = transfers.payable(id);
    if (amount.signum() == 0) {
      return new Posted.Done();
    }
    return ledger.postWithinBudget(
        new Entry(
            scope.programmeId(),
            scope.currency(),
            Entry.Cause.COMMITTED,
            Entry.Origin.plan(id),
            List.of(
                new Posting(Account.of(Kind.BUDGET), amount.negate(), null),
                new Posting(Account.of(Kind.COMMITTED), amount, null))));
  }
}
