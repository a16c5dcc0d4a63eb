package org.puente.distribution.plans;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.partners.MissingReports;
import org.puente.distribution.partners.StoppedStep;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.access.Caller;
import org.puente.events.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a plan and its submission, both of which go on in the background: a plan may have a
 * million transfers.
 */
@Service
public class PreparingPlan {

  private final Plans plans;
  private final Transfers transfers;
  private final Programmes programmes;
  private final PlanWorks works;
  private final WorkSignal signal;
  private final MissingReports reports;

  PreparingPlan(
      Plans plans,
      Transfers transfers,
      Programmes programmes,
      PlanWorks works,
      WorkSignal signal,
      MissingReports reports) {
    this.reports = reports;
    this.plans = plans;
    this.transfers = transfers;
    this.programmes = programmes;
    this.works = works;
    this.signal = signal;
  }

  /** Whoever of this territory waits for this cycle, in a new draft. */
  public record Wanted(UUID programmeId, int cycle, String territory) {}

  /**
   * Begins a draft of everybody who waits and whose slot is free; empty where there is no such
   * programme. Throws DuplicateKeyException where somebody began the same in this very instant.
   */
  @Transactional(rollbackFor = NothingToPlan.class)
  public Optional<UUID> create(Wanted wanted, Plans.Person by) throws NothingToPlan {
    Optional<Programme> programme = programmes.find(wanted.programmeId());
    if (programme.isEmpty()) {
      return Optional.empty();
    }
    PlanScope scope = scope(programme.get(), wanted);
    if (scope.fsps().isEmpty()) {
      throw new NothingToPlan(Refusal.NO_FSP, null);
    }
    Optional<UUID> begun = works.collecting(scope);
    if (begun.isPresent()) {
      throw new NothingToPlan(Refusal.BEING_PREPARED, begun.get());
    }
    // First of all: whoever may not plan there is told so, and not whether somebody waits.
    UUID id = Ids.next();
    boolean known =
        programme.get().terms().cycles().stream().anyMatch(it -> it.number() == wanted.cycle());
    if (!known || !plans.add(Plan.draftedBy(by.id(), id), scope, by)) {
      throw new NothingToPlan(Refusal.NOTHING_TO_PLAN, null);
    }
    if (!transfers.anyWaiting(scope)) {
      throw new NothingToPlan(
          transfers.unpaid(scope) > 0 ? Refusal.SLOT_TAKEN : Refusal.NOTHING_TO_PLAN, null);
    }
    begin(id, Work.COLLECTING);
    return Optional.of(id);
  }

  static PlanScope scope(Programme programme, Wanted wanted) {
    return new PlanScope(
        programme.id(),
        programme.organisationId(),
        wanted.territory(),
        wanted.cycle(),
        programme.currency(),
        programme.terms().fsps().codesIn(wanted.territory()));
  }

  /** Begins to freeze the draft; empty where there is no such plan. */
  @Transactional
  public Optional<Decision> submit(UUID id, Plans.Person by) {
    return plans.lock(id).map(plan -> submitted(plan, by));
  }

  private Decision submitted(Plan plan, Plans.Person by) {
    Optional<PlanWorks.Ongoing> ongoing = works.find(plan.id());
    if (ongoing.isPresent()) {
      boolean mine =
          ongoing.get().work() == Work.SUBMITTING && ongoing.get().by().userId().equals(by.id());
      return mine ? new Decision.Moved(plan) : new Decision.Refused(Refusal.BUSY);
    }
    Optional<Refusal> why = plan.whyNotPrepare(by.id());
    if (why.isPresent()) {
      return new Decision.Refused(why.get());
    }
    if (reports.stop(plan.id(), StoppedStep.SUBMISSION)) {
      return new Decision.Refused(Refusal.REPORT_MISSING);
    }
    begin(plan.id(), Work.SUBMITTING);
    return new Decision.Moved(plan);
  }

  private void begin(UUID id, Work work) {
    works.begin(id, work, Caller.current());
    signal.begun(id);
  }

  /** Nobody to pay: they are paid already, or other plans hold them. */
  public static final class NothingToPlan extends Exception {
    private static final long serialVersionUID = 1L;
    private final Refusal why;
    private final @Nullable UUID begun;

    NothingToPlan(Refusal why, @Nullable UUID begun) {
      super(why.sentence());
      this.why = why;
      this.begun = begun;
    }

    public Refusal why() {
      return why;
    }

    /** The plan that is being prepared already. */
    public Optional<UUID> begun() {
      return Optional.ofNullable(begun);
    }
  }
}
