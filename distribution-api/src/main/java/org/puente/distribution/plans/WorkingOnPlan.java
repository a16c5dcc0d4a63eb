package org.puente.distribution.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.partners.MissingReports;
import org.puente.distribution.partners.StoppedStep;
import org.puente.distribution.plans.Transfers.Stretch;
import org.puente.distribution.programmes.ApprovalTiers;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transactions that long work on a draft is made of. Any of them may be the last one before a
 * crash: the mark on the plan's row moves behind what was done, and what was done behind the mark
 * is done once, since a slot that is held is left out.
 */
@Service
public class WorkingOnPlan {

  private final PlanWorks works;
  private final Plans plans;
  private final Transfers transfers;
  private final Programmes programmes;
  private final AuditTrail audit;
  private final MissingReports reports;

  WorkingOnPlan(
      PlanWorks works,
      Plans plans,
      Transfers transfers,
      Programmes programmes,
      AuditTrail audit,
      MissingReports reports) {
    this.reports = reports;
    this.works = works;
    this.plans = plans;
    this.transfers = transfers;
    this.programmes = programmes;
    this.audit = audit;
  }

  /** What to collect next, behind the mark; nothing at the end, or once it was given up. */
  @Transactional
  public List<Stretch> toCollect(UUID id, int atMost) {
    Optional<PlanWorks.Ongoing> ongoing = locked(id, Work.COLLECTING);
    if (ongoing.isEmpty()) {
      return List.of();
    }
    PlanScope scope = plans.scope(id).orElseThrow();
    if (ongoing.get().total() == null) {
      works.estimate(id, transfers.unpaid(scope));
    }
    return transfers.stretches(scope, ongoing.get().after(), atMost);
  }

  /** Collects one stretch; how many it added. Others may be collected in the same instant. */
  @Transactional
  public int collect(UUID id, Stretch stretch) {
    return works
        .hold(id)
        .filter(ongoing -> ongoing.work() == Work.COLLECTING)
        .map(ongoing -> transfers.collect(id, plans.scope(id).orElseThrow(), stretch))
        .orElse(0);
  }

  /** Moves the mark behind what was collected. */
  @Transactional
  public void advance(UUID id, Stretch last, int added) {
    if (locked(id, Work.COLLECTING).isPresent()) {
      works.advance(id, last.upTo(), added);
    }
  }

  /** The draft is there; one that nobody is left for is given up. */
  @Transactional
  public void collected(UUID id, Plans.Person by) {
    if (locked(id, Work.COLLECTING).isEmpty()) {
      return;
    }
    PlanHeader content = plans.recount(id);
    if (content.count() == 0) {
      works.end(id, Refusal.SLOT_TAKEN);
      plans
          .lock(id)
          .map(Plan::discard)
          .ifPresent(decision -> decision.then(it -> plans.save(it, by)));
      return;
    }
    plans.addUploaders(id);
    works.end(id, null);
    audit.record(
        "plan.created",
        id.toString(),
        Map.of("count", content.count(), "total", content.total().toPlainString()));
  }

  /** Freezes the content as it is. */
  @Transactional
  public void submit(UUID id, Plans.Person by) {
    if (locked(id, Work.SUBMITTING).isEmpty()) {
      return;
    }
    PlanHeader content = plans.recount(id);
    Digest digest = transfers.digest(content);
    Plan plan = plans.lock(id).orElseThrow();
    Decision decision =
        reports.stop(id, StoppedStep.SUBMISSION)
            ? new Decision.Refused(Refusal.REPORT_MISSING)
            : plan.submit(by.id(), content, digest, tiers(id));
    works.end(id, decision instanceof Decision.Refused(Refusal why) ? why : null);
    decision.then(
        next -> {
          plans.save(next, by);
          audit.record("plan.submitted", id.toString(), Map.of("count", content.count()));
        });
  }

  /** The work, with the plan's row locked; empty where somebody else has done with it. */
  private Optional<PlanWorks.Ongoing> locked(UUID id, Work work) {
    return plans.lock(id).flatMap(plan -> works.find(id)).filter(ongoing -> ongoing.work() == work);
  }

  private ApprovalTiers tiers(UUID id) {
    return plans
        .scope(id)
        .flatMap(scope -> programmes.find(scope.programmeId()))
        .orElseThrow(() -> new IllegalStateException("A plan without its programme: " + id))
        .terms()
        .tiers();
  }
}
