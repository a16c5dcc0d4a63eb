package org.puente.distribution.plans;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmations;
import org.puente.distribution.access.factor.Confirmations.Step;
import org.puente.distribution.access.factor.Confirmed;
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
  private final CommittingMoney money;
  private final Confirmations confirmations;
  private final AuditTrail audit;

  ApprovingPlan(
      Plans plans,
      Transfers transfers,
      CommittingMoney money,
      Confirmations confirmations,
      AuditTrail audit) {
    this.confirmations = confirmations;
    this.plans = plans;
    this.transfers = transfers;
    this.money = money;
    this.audit = audit;
  }

  /**
   * One approval under the plan's lock; the last one that is needed commits the money, or is
   * refused when the budget does not cover it. Empty where there is no such plan.
   *
   * @param confirmed how the approver has just shown that it is them
   */
  @Transactional
  public Optional<Decision> approve(UUID id, Digest seen, Plans.Person by, Confirmed confirmed) {
    return plans
        .lock(id)
        .map(
            plan -> {
              if (plans.besideDeputy(id, by.id())) {
                return new Refused(Refusal.DEPUTY_BESIDE_PRINCIPAL);
              }
              Decision decision = plan.approve(by.id(), seen, digest(plan));
              if (decision instanceof Moved(Plan next)
                  && next.state() instanceof PlanState.Approved) {
                Optional<Refusal> lack = money.commit(id);
                if (lack.isPresent()) {
                  return new Refused(lack.get());
                }
              }
              return decision.then(
                  next -> {
                    confirmations.record(
                        confirmed, Step.APPROVE_PLAN, id, by.id(), seen.toString());
                    plans.save(next, by);
                    audit.record(
                        "plan.approved",
                        id.toString(),
                        Map.of("digest", seen.toString(), "confirmedWith", confirmed.factor()));
                  });
            });
  }

  /** Back to the preparers with observations; approvals are void and money is free again. */
  @Transactional
  public Optional<Decision> sendBack(UUID id, String observations, Plans.Person by) {
    return plans
        .lock(id)
        .map(
            plan ->
                (plans.besideDeputy(id, by.id())
                        ? new Refused(Refusal.DEPUTY_BESIDE_PRINCIPAL)
                        : plan.sendBack(by.id()))
                    .then(
                        next -> {
                          money.uncommit(plan);
                          plans.save(next, by);
                          plans.observe(id, observations);
                          audit.record(
                              "plan.sent-back",
                              id.toString(),
                              Map.of("observations", observations));
                        }));
  }

  /** Only a plan that can be approved is worth reading through. */
  private Digest digest(Plan plan) {
    return plan.state() instanceof PlanState.Submitted
        ? transfers.digest(plans.header(plan.id()))
        : new Digest(new byte[32]);
  }
}
