package org.puente.distribution.programmes;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.factor.Confirmations;
import org.puente.distribution.access.factor.Confirmations.Step;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.programmes.TierChange.Person;
import org.puente.distribution.programmes.TierChange.Refusal;
import org.puente.distribution.programmes.TierChange.State;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes how many approvals a plan needs, by two people. Plans that were submitted keep what was
 * in force then.
 */
@Service
public class ChangingTiers {

  private final Programmes programmes;
  private final TierChanges changes;
  private final Confirmations confirmations;
  private final AuditTrail audit;

  ChangingTiers(
      Programmes programmes, TierChanges changes, Confirmations confirmations, AuditTrail audit) {
    this.programmes = programmes;
    this.changes = changes;
    this.confirmations = confirmations;
    this.audit = audit;
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** As it was asked. */
    record Done() implements Outcome {}

    /** Nothing changed. */
    record Refused(Refusal why) implements Outcome {}
  }

  /**
   * Proposes; empty where there is no such programme. Throws DuplicateKeyException while another
   * proposal waits.
   */
  @Transactional
  public Optional<UUID> propose(UUID programmeId, ApprovalTiers tiers, String reason, Person by) {
    return programmes
        .find(programmeId)
        .map(
            programme -> {
              UUID id = Ids.next();
              changes.propose(id, programmeId, tiers, reason, by);
              audit.record(
                  "tiers.proposed",
                  programmeId.toString(),
                  Map.of("change", id, "tiers", tiers.tiers().toString(), "reason", reason));
              return id;
            });
  }

  /** Confirms somebody else's proposal, which is in force from then on. */
  @Transactional
  public Optional<Outcome> confirm(UUID programmeId, UUID id, Person by, Confirmed confirmed) {
    return find(programmeId, id)
        .map(
            change -> {
              Refusal why = change.whyNotDecide(by.id());
              if (why != null) {
                return new Outcome.Refused(why);
              }
              confirmations.record(confirmed, Step.CHANGE_TIERS, id, by.id(), digest(change));
              changes.decide(id, State.CONFIRMED, by, null);
              changes.enforce(change);
              return told("tiers.changed", change);
            });
  }

  /** Refuses somebody else's proposal, or takes one's own back. */
  @Transactional
  public Optional<Outcome> end(UUID programmeId, UUID id, Person by, @Nullable String note) {
    return find(programmeId, id)
        .map(
            change -> {
              if (change.state() != State.OPEN) {
                return new Outcome.Refused(Refusal.DECIDED);
              }
              boolean own = change.proposedBy().id().equals(by.id());
              changes.decide(id, own ? State.WITHDRAWN : State.REFUSED, by, own ? null : note);
              return told(own ? "tiers.withdrawn" : "tiers.refused", change);
            });
  }

  private Optional<TierChange> find(UUID programmeId, UUID id) {
    return changes.lock(id).filter(change -> change.programmeId().equals(programmeId));
  }

  private Outcome told(String action, TierChange change) {
    audit.record(action, change.programmeId().toString(), Map.of("change", change.id()));
    return new Outcome.Done();
  }

  private static String digest(TierChange change) {
    return DigestUtils.sha256Hex(change.programmeId() + "|" + change.tiers().tiers());
  }
}
