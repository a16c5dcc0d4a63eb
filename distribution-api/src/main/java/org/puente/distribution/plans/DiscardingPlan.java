package org.puente.distribution.plans;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a plan up before its release: its slots are free again, and so is its money. */
@Service
public class DiscardingPlan {

  private final Plans plans;
  private final Transfers transfers;
  private final PlanWorks works;
  private final CommittingMoney money;
  private final AuditTrail audit;

  DiscardingPlan(
      Plans plans, Transfers transfers, PlanWorks works, CommittingMoney money, AuditTrail audit) {
    this.plans = plans;
    this.transfers = transfers;
    this.works = works;
    this.money = money;
    this.audit = audit;
  }

  /** Ends what goes on in the background, too; empty where there is no such plan. */
  @Transactional
  public Optional<Decision> discard(UUID id, String reason, Plans.Person by) {
    return plans
        .lock(id)
        .map(
            plan ->
                plan.discard()
                    .then(
                        next -> {
                          works.end(id, null);
                          money.uncommit(plan);
                          transfers.discard(id);
                          plans.save(next, by);
                          plans.observe(id, reason);
                          audit.record("plan.discarded", id.toString(), Map.of("reason", reason));
                        }));
  }
}
