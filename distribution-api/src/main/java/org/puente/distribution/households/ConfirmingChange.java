package org.puente.distribution.households;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmations;
import org.puente.distribution.access.factor.Confirmations.Step;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Confirms what somebody else proposed, with a second factor, and applies it as a whole. */
@Service
public class ConfirmingChange {

  private final HouseholdChanges changes;
  private final ApplyingChange applying;
  private final Confirmations confirmations;
  private final AuditTrail audit;

  ConfirmingChange(
      HouseholdChanges changes,
      ApplyingChange applying,
      Confirmations confirmations,
      AuditTrail audit) {
    this.changes = changes;
    this.applying = applying;
    this.confirmations = confirmations;
    this.audit = audit;
  }

  /** Applies it; of what is refused nothing stays. */
  @Transactional
  public HouseholdOutcome confirm(UUID id, HouseholdChanges.Person by, Confirmed confirmed) {
    var found = changes.lock(id);
    if (found.isEmpty()) {
      return new HouseholdOutcome.Unknown();
    }
    var change = found.get();
    var why = whyNot(change, by);
    if (why.isPresent()) {
      return why.get();
    }
    confirmations.record(confirmed, Step.CHANGE_HOUSEHOLD, id, by.id(), changes.digest(id));
    changes.end(id, HouseholdChange.State.APPLIED, by);
    var applied = applying.apply(change, by);
    return switch (applied) {
      case ApplyingChange.Applied.Done(int moved) -> told(change, moved);
      case ApplyingChange.Applied.Refused(var refusal) -> {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        yield refusal;
      }
    };
  }

  private Optional<HouseholdOutcome> whyNot(HouseholdChange change, HouseholdChanges.Person by) {
    if (change.state() != HouseholdChange.State.PROPOSED) {
      return Optional.of(new HouseholdOutcome.Decided());
    }
    if (change.proposed().id().equals(by.id())) {
      return Optional.of(new HouseholdOutcome.Own());
    }
    changes.lockHousehold(change.householdId());
    if (!changes.stands(change.id())) {
      return Optional.of(new HouseholdOutcome.Stale());
    }
    var hindrances = changes.hindrances(change.id());
    return hindrances.isEmpty()
        ? Optional.empty()
        : Optional.of(new HouseholdOutcome.Hindered(hindrances));
  }

  private HouseholdOutcome told(HouseholdChange change, int moved) {
    audit.record(
        "household.changed",
        change.id().toString(),
        Map.of("kind", change.kind().name(), "household", change.householdId(), "moved", moved));
    return new HouseholdOutcome.Done(change.id());
  }

  /** Takes a proposal back, one's own or somebody else's. */
  @Transactional
  public HouseholdOutcome withdraw(UUID id, HouseholdChanges.Person by) {
    var found = changes.lock(id);
    if (found.isEmpty()) {
      return new HouseholdOutcome.Unknown();
    }
    if (found.get().state() != HouseholdChange.State.PROPOSED) {
      return new HouseholdOutcome.Decided();
    }
    changes.end(id, HouseholdChange.State.WITHDRAWN, by);
    audit.record(
        "household-change.withdrawn",
        id.toString(),
        Map.of("household", found.get().householdId()));
    return new HouseholdOutcome.Done(id);
  }
}
