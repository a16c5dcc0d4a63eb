package org.puente.distribution.plans;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.plans.PreparingPlan.NothingToPlan;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a draft of one promise that is owed and in no open plan, by the amount that is owed. From
 * there on it is a plan as any other.
 */
@Service
public class PayingUrgently {

  private final UrgentPayments urgent;
  private final Plans plans;
  private final Transfers transfers;
  private final PlanReviews reviews;
  private final Programmes programmes;
  private final AuditTrail audit;

  PayingUrgently(
      UrgentPayments urgent,
      Plans plans,
      Transfers transfers,
      PlanReviews reviews,
      Programmes programmes,
      AuditTrail audit) {
    this.urgent = urgent;
    this.plans = plans;
    this.transfers = transfers;
    this.reviews = reviews;
    this.programmes = programmes;
    this.audit = audit;
  }

  /**
   * The draft; empty where there is no such promise. Whoever asks twice gets the plan that they
   * have.
   */
  @Transactional(rollbackFor = NothingToPlan.class)
  public Optional<UUID> pay(UUID promise, UrgentPayments.Reason reason, Plans.Person by)
      throws NothingToPlan {
    Optional<PreparingPlan.Wanted> wanted = urgent.lock(promise);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Optional<UrgentPayments.Holder> holder = urgent.holder(promise);
    if (holder.isEmpty()) {
      return Optional.of(drafted(promise, wanted.get(), reason, by));
    }
    if (by.id().equals(holder.get().askedBy())) {
      return Optional.of(holder.get().plan());
    }
    throw new NothingToPlan(Refusal.ALREADY_PLANNED, holder.get().plan());
  }

  private UUID drafted(
      UUID promise, PreparingPlan.Wanted wanted, UrgentPayments.Reason reason, Plans.Person by)
      throws NothingToPlan {
    PlanScope scope =
        programmes
            .find(wanted.programmeId())
            .map(programme -> PreparingPlan.scope(programme, wanted))
            .orElseThrow(() -> new IllegalStateException("A promise without its programme"));
    if (scope.fsps().isEmpty()) {
      throw new NothingToPlan(Refusal.NO_FSP, null);
    }
    UUID id = Ids.next();
    if (!plans.add(Plan.draftedBy(by.id(), id), scope, by)) {
      throw new NothingToPlan(Refusal.NOTHING_TO_PLAN, null);
    }
    urgent.mark(id, promise, reason, by);
    if (!transfers.collectOnly(id, scope, promise)) {
      throw new NothingToPlan(Refusal.NOT_OWED, null);
    }
    plans.addUploaders(id);
    PlanHeader content = plans.recount(id);
    reviews.compute(id);
    audit.record(
        "plan.urgent",
        id.toString(),
        Map.of("reason", reason.name(), "total", content.total().toPlainString()));
    return id;
  }
}
