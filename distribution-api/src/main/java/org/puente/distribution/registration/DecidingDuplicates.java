package org.puente.distribution.registration;

import java.util.Map;
import java.util.UUID;
import org.puente.distribution.registration.Duplicates.Selection;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides whether people who look alike are the same person. */
@Service
public class DecidingDuplicates {

  /** What came of a decision. */
  public sealed interface Outcome {

    /** So many were open, and are decided now. */
    record Decided(int count) implements Outcome {}

    /** It was decided before, otherwise. */
    record DecidedOtherwise(String state) implements Outcome {}

    /** Both were promised something: that has to be resolved before they are merged. */
    record BothHoldSlots() implements Outcome {}

    /** There is none such in scope. */
    record Unknown() implements Outcome {}
  }

  private final Duplicates duplicates;
  private final AuditTrail audit;

  DecidingDuplicates(Duplicates duplicates, AuditTrail audit) {
    this.duplicates = duplicates;
    this.audit = audit;
  }

  /** Decides one; deciding the same again changes nothing. */
  @Transactional
  public Outcome decide(UUID flagId, Decision decision, String reason) {
    var state = duplicates.state(flagId);
    if (state == null) {
      return new Outcome.Unknown();
    }
    if (!state.equals("OPEN")) {
      return state.equals(decision.name())
          ? new Outcome.Decided(0)
          : new Outcome.DecidedOtherwise(state);
    }
    audit.changed(
        "duplicate_flag", flagId, Map.of("state", state), Map.of("state", decision.name()));
    return decide(Selection.one(flagId), flagId, decision, reason);
  }

  /** Decides all open ones of an import alike. */
  @Transactional
  public Outcome decideAll(UUID importId, Decision decision, String reason) {
    return decide(Selection.ofImport(importId), importId, decision, reason);
  }

  private Outcome decide(Selection selection, UUID subject, Decision decision, String reason) {
    if (decision == Decision.SAME_PERSON && duplicates.promised(selection) > 0) {
      return new Outcome.BothHoldSlots();
    }
    int decided = duplicates.decide(selection, decision, reason, Caller.current().username());
    audit.record(
        "duplicates-decided", subject.toString(), Map.of("decision", decision, "count", decided));
    return new Outcome.Decided(decided);
  }
}
