package org.puente.distribution.plans;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Collects a plan, submits it, or gives it up. */
@Service
public class PreparingPlan {

  private final Plans plans;
  private final Transfers transfers;
  private final Programmes programmes;
  private final CommittingMoney money;
  private final AuditTrail audit;

  PreparingPlan(
      Plans plans,
      Transfers transfers,
      Programmes programmes,
      CommittingMoney money,
      AuditTrail audit) {
    this.plans = plans;
    this.transfers = transfers;
    this.programmes = programmes;
    this.money = money;
    this.audit = audit;
  }

  /** Whoever of this territory waits for this cycle, in a new draft. */
  public record Wanted(UUID programmeId, int cycle, String territory) {}

  /**
   * Makes a draft of everybody who waits and whose slot is free. The draft is kept only with a
   * transfer in it: NothingToPlan rolls back.
   */
  @Transactional(rollbackFor = NothingToPlan.class)
  public Optional<UUID> create(Wanted wanted, Plans.Person by) throws NothingToPlan {
    Optional<Programme> programme = programmes.find(wanted.programmeId());
    if (programme.isEmpty()) {
      return Optional.empty();
    }
    PlanScope scope = scope(programme.get(), wanted);
    if (scope.fsps().isEmpty()) {
      throw new NothingToPlan(Refusal.NO_FSP);
    }
    UUID id = Ids.next();
    boolean known =
        programme.get().terms().cycles().stream().anyMatch(it -> it.number() == wanted.cycle());
    if (!known || !plans.add(Plan.draftedBy(by.id(), id), scope, by)) {
      throw new NothingToPlan(Refusal.NOTHING_TO_PLAN);
    }
    Transfers.Collected collected = transfers.collect(id, scope);
    if (collected.count() == 0) {
      throw new NothingToPlan(
          collected.taken() == 0 ? Refusal.NOTHING_TO_PLAN : Refusal.SLOT_TAKEN);
    }
    plans.recount(id);
    plans.addUploaders(id);
    audit.record(
        "plan.created",
        id.toString(),
        Map.of("count", collected.count(), "total", collected.total().toPlainString()));
    return Optional.of(id);
  }

  private static PlanScope scope(Programme programme, Wanted wanted) {
    return new PlanScope(
        programme.id(),
        programme.organisationId(),
        wanted.territory(),
        wanted.cycle(),
        programme.currency(),
        programme.terms().fsps().codesIn(wanted.territory()));
  }

  /** Freezes the draft and asks for approvals; empty where there is no such plan. */
  @Transactional
  public Optional<Decision> submit(UUID id, Plans.Person by) {
    return plans
        .lock(id)
        .map(
            plan -> {
              PlanHeader content = plans.recount(id);
              Digest digest = transfers.digest(content);
              return plan.submit(by.id(), content, digest, programme(id).terms().tiers())
                  .then(
                      next -> {
                        plans.save(next, by);
                        audit.record(
                            "plan.submitted", id.toString(), Map.of("count", content.count()));
                      });
            });
  }

  /** Gives the plan up: its slots are free again, and so is its money. */
  @Transactional
  public Optional<Decision> discard(UUID id, String reason, Plans.Person by) {
    return plans
        .lock(id)
        .map(
            plan ->
                plan.discard()
                    .then(
                        next -> {
                          money.uncommit(plan);
                          transfers.discard(id);
                          plans.save(next, by);
                          plans.observe(id, reason);
                          audit.record("plan.discarded", id.toString(), Map.of("reason", reason));
                        }));
  }

  private Programme programme(UUID planId) {
    return plans
        .scope(planId)
        .flatMap(scope -> programmes.find(scope.programmeId()))
        .orElseThrow(() -> new IllegalStateException("A plan without its programme: " + planId));
  }

  /** Nobody to pay: they are paid already, or other plans hold them. */
  public static final class NothingToPlan extends Exception {
    private static final long serialVersionUID = 1L;
    private final Refusal why;

    NothingToPlan(Refusal why) {
      super(why.sentence());
      this.why = why;
    }

    public Refusal why() {
      return why;
    }
  }
}
