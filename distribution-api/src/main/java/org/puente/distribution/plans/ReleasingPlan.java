package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmations;
import org.puente.distribution.access.factor.Confirmations.Step;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.ledger.Ledger;
import org.puente.distribution.partners.MissingReports;
import org.puente.distribution.partners.StoppedStep;
import org.puente.distribution.plans.Decision.Moved;
import org.puente.distribution.plans.Decision.Refused;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an approved plan go; the walk over its transfers follows in the background. */
@Service
public class ReleasingPlan {

  private final Plans plans;
  private final Transfers transfers;
  private final Ledger ledger;
  private final AuditTrail audit;
  private final ReleaseSignal signal;
  private final Confirmations confirmations;
  private final MissingReports reports;

  ReleasingPlan(
      Plans plans,
      Transfers transfers,
      Ledger ledger,
      AuditTrail audit,
      ReleaseSignal signal,
      Confirmations confirmations,
      MissingReports reports) {
    this.reports = reports;
    this.confirmations = confirmations;
    this.plans = plans;
    this.transfers = transfers;
    this.ledger = ledger;
    this.audit = audit;
    this.signal = signal;
  }

  /**
   * Recomputes the digest, checks the float and starts; asking again by the same person is fine.
   *
   * @param confirmed how the releaser has just shown that it is them
   */
  @Transactional
  public Optional<Decision> release(UUID id, Plans.Person by, Confirmed confirmed) {
    return plans
        .lock(id)
        .map(
            plan -> {
              if (plan.people().with(Part.RELEASER).contains(by.id())) {
                return new Moved(plan);
              }
              if (plans.besideDeputy(id, by.id())) {
                return new Refused(Refusal.DEPUTY_BESIDE_PRINCIPAL);
              }
              Digest content = digest(plan);
              Decision decision = plan.release(by.id(), content);
              if (!(decision instanceof Moved(Plan next))) {
                return decision;
              }
              if (!plans.withoutAgreement(id).isEmpty()) {
                return new Refused(Refusal.NO_AGREEMENT);
              }
              if (reports.stop(id, StoppedStep.RELEASE)) {
                return new Refused(Refusal.REPORT_MISSING);
              }
              if (lacksFloat(id)) {
                return new Refused(Refusal.FLOAT_EXCEEDED);
              }
              confirmations.record(confirmed, Step.RELEASE_PLAN, id, by.id(), content.toString());
              plans.save(next, by);
              signal.decided(id);
              audit.record(
                  "plan.released", id.toString(), Map.of("confirmedWith", confirmed.factor()));
              return decision;
            });
  }

  private Digest digest(Plan plan) {
    return plan.state() instanceof PlanState.Approved
        ? transfers.digest(plans.header(plan.id()))
        : new Digest(new byte[32]);
  }

  /** The float's row is locked first, so that of two releases the later one sees the earlier. */
  private boolean lacksFloat(UUID id) {
    PlanScope scope = plans.scope(id).orElseThrow();
    String fsp = scope.fsps().getFirst();
    BigDecimal free = ledger.freeFloat(scope.programmeId(), scope.currency(), fsp);
    BigDecimal underWay = transfers.beingReleased(scope.programmeId(), fsp);
    return free.subtract(underWay).compareTo(transfers.toRelease(id)) < 0;
  }
}
