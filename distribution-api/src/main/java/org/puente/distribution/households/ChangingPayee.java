package org.puente.distribution.households;

import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes that somebody else of a household receives, because a person asked for it privately. */
@Service
public class ChangingPayee {

  private final HouseholdChanges changes;
  private final AuditTrail audit;

  ChangingPayee(HouseholdChanges changes, AuditTrail audit) {
    this.changes = changes;
    this.audit = audit;
  }

  /** Proposes that this person receives for the household that they live in. */
  @Transactional
  public HouseholdOutcome propose(UUID person, String reason, HouseholdChanges.Person by) {
    var home = changes.home(person);
    if (home.isEmpty()) {
      return new HouseholdOutcome.Unknown();
    }
    changes.lockHousehold(home.get());
    var hindrances = changes.payeeHindrances(home.get(), person);
    if (!hindrances.isEmpty()) {
      return new HouseholdOutcome.Hindered(hindrances);
    }
    var id = Ids.next();
    if (!changes.proposePayee(id, person, reason, by)) {
      return new HouseholdOutcome.AlreadyProposed();
    }
    audit.record("payee.proposed", id.toString(), Map.of("household", home.get()));
    return new HouseholdOutcome.Done(id);
  }
}
