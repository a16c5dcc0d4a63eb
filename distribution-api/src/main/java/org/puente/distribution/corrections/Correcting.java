package org.puente.distribution.corrections;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.corrections.CorrectionDetails.State;
import org.puente.distribution.plans.Plan;
import org.puente.distribution.plans.PlanScope;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.plans.Refusal;
import org.puente.distribution.programmes.NoteMultiple;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Corrects single transfers of a draft: shown as a difference first, then applied as a whole. */
@Service
public class Correcting {

  private final Corrections corrections;
  private final Plans plans;
  private final Programmes programmes;
  private final AuditTrail audit;

  Correcting(Corrections corrections, Plans plans, Programmes programmes, AuditTrail audit) {
    this.corrections = corrections;
    this.plans = plans;
    this.programmes = programmes;
    this.audit = audit;
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** Shown, or applied. */
    record Done(UUID id) implements Outcome {}

    /** The plan does not allow it. */
    record Refused(Refusal why) implements Outcome {}

    /** The plan changed since the difference was shown. */
    record Changed() implements Outcome {}

    /** Rows stand in the way, or none changes anything. */
    record Unfit(@Nullable RowProblem problem) implements Outcome {}
  }

  /**
   * A file as it was handed in.
   *
   * @param reasonForAll of the rows that have none of their own
   */
  public record Handed(String name, Source content, @Nullable String reasonForAll) {

    private static final int LONGEST_NAME = 200;

    public Handed {
      String safe = name.isBlank() ? "file" : name.replaceAll("[\\p{Cntrl}/\\\\]", "_");
      name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
      reasonForAll = reasonForAll == null || reasonForAll.isBlank() ? null : reasonForAll.strip();
    }
  }

  /**
   * Shows what a file would change; empty where there is no such plan.
   *
   * @throws FileRefused where it cannot be read as a whole
   */
  @Transactional(rollbackFor = {FileRefused.class, IOException.class})
  public Optional<Outcome> propose(UUID planId, Handed file, Plans.Person by)
      throws FileRefused, IOException {
    Optional<Plan> plan = plans.lock(planId);
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    Optional<Refusal> why = plan.get().whyNotPrepare(by.id());
    if (why.isPresent()) {
      return why.map(Outcome.Refused::new);
    }
    UUID id = Ids.next();
    corrections.begin(id, planId, file.name(), by);
    ReadingCorrections.read(file.content(), file.reasonForAll(), some -> corrections.add(id, some));
    corrections.compare(id, notes(planId));
    audit.record("correction.proposed", planId.toString(), Map.of("correction", id));
    return Optional.of(new Outcome.Done(id));
  }

  /** Applies what was shown; repeating it changes nothing. Empty where there is none. */
  @Transactional
  public Optional<Outcome> apply(UUID planId, UUID id, Plans.Person by) {
    Optional<Plan> plan = plans.lock(planId);
    return corrections
        .find(id)
        .filter(correction -> correction.planId().equals(planId))
        .map(correction -> applied(plan.orElseThrow(), correction, by));
  }

  /** One transfer's amount, by hand; of what is refused nothing stays, since nobody is shown it. */
  @Transactional
  public Outcome amount(
      UUID planId, UUID transfer, BigDecimal amount, String reason, Plans.Person by) {
    Plan plan = plans.lock(planId).orElseThrow();
    UUID id = Ids.next();
    corrections.begin(id, planId, null, by);
    corrections.add(id, List.of(new WrittenRow(1, transfer, Kind.AMOUNT, amount, reason, null)));
    corrections.compare(id, notes(planId));
    Outcome outcome = applied(plan, corrections.find(id).orElseThrow(), by);
    if (!(outcome instanceof Outcome.Done)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }

  private Outcome applied(Plan plan, CorrectionDetails correction, Plans.Person by) {
    UUID id = correction.id();
    if (correction.state() == State.APPLIED) {
      return new Outcome.Done(id);
    }
    if (!correction.applicable()) {
      return new Outcome.Unfit(firstProblem(id));
    }
    Optional<Refusal> why = plan.whyNotPrepare(by.id());
    if (why.isEmpty() && !corrections.stillStands(id)) {
      return new Outcome.Changed();
    }
    why = why.or(() -> plans.edit(plan.id(), by));
    if (why.isPresent()) {
      return new Outcome.Refused(why.get());
    }
    BigDecimal before = plans.header(plan.id()).total();
    corrections.apply(id, by);
    BigDecimal after = plans.recount(plan.id()).total();
    audit.changed("plan", plan.id(), Map.of("total", before), Map.of("total", after));
    audit.record(
        "correction.applied",
        plan.id().toString(),
        Map.of("correction", id, "changes", correction.changes()));
    return new Outcome.Done(id);
  }

  private @Nullable RowProblem firstProblem(UUID id) {
    return corrections.rows(id, true, 0, 1).stream()
        .map(CorrectedTransfer::problem)
        .findFirst()
        .orElse(null);
  }

  /** Forgets what was shown; false where there is none that is open. */
  @Transactional
  public boolean drop(UUID planId, UUID id, Plans.Person by) {
    plans.lock(planId); // whoever applies it in this instant comes before or after
    boolean open =
        corrections
            .find(id)
            .filter(it -> it.planId().equals(planId) && it.state() == State.OPEN)
            .isPresent();
    if (open) {
      corrections.drop(id, by);
      audit.record("correction.dropped", planId.toString(), Map.of("correction", id));
    }
    return open;
  }

  /** What every provider of the plan can dispense. */
  private NoteMultiple notes(UUID planId) {
    PlanScope scope = plans.scope(planId).orElseThrow();
    var terms = programmes.find(scope.programmeId()).orElseThrow().terms();
    return terms.fsps().notesIn(scope.territory(), terms.noteMultiple());
  }
}
