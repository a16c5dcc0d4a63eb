package org.puente.distribution.plans;

import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a plan on once its walk has published everything, and once all of it has ended. */
@Service
public class FinishingRelease {

  private static final Plans.Person SYSTEM = new Plans.Person(new UUID(0, 0), "system");

  private final Plans plans;
  private final OpenPlans open;
  private final AuditTrail audit;

  FinishingRelease(Plans plans, OpenPlans open, AuditTrail audit) {
    this.plans = plans;
    this.open = open;
    this.audit = audit;
  }

  /** RELEASING becomes RELEASED. */
  @Transactional
  public void finish(UUID planId) {
    plans
        .lock(planId)
        .map(Plan::releaseFinished)
        .ifPresent(decision -> save(decision, "plan.release-finished"));
  }

  /** Whatever is RELEASED and has no transfer under way becomes CLOSED. */
  @Transactional
  public void closeIfEnded(UUID planId) {
    if (open.firstOpen(planId, null).isPresent()) {
      return;
    }
    plans.lock(planId).map(Plan::close).ifPresent(decision -> save(decision, "plan.closed"));
  }

  private void save(Decision decision, String action) {
    switch (decision) {
      case Decision.Moved(Plan next) -> {
        plans.save(next, SYSTEM);
        audit.record(action, next.id().toString(), Map.of());
      }
      case Decision.Refused _ -> {}
    }
  }
}
