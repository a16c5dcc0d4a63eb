package org.puente.distribution.households;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes that some of a household leave with a head of their own. */
@Service
public class SplittingHousehold {

  private final HouseholdChanges changes;
  private final AuditTrail audit;

  SplittingHousehold(HouseholdChanges changes, AuditTrail audit) {
    this.changes = changes;
    this.audit = audit;
  }

  /**
   * Who goes, and why.
   *
   * @param head who receives for them, one of them
   */
  public record Wish(UUID head, List<UUID> leaving, String reason) {

    public Wish {
      leaving = leaving.stream().distinct().sorted().toList();
    }
  }

  /** Proposes it for the household that the new head lives in. */
  @Transactional
  public HouseholdOutcome propose(Wish wish, HouseholdChanges.Person by) {
    var home = changes.home(wish.head());
    if (home.isEmpty()) {
      return new HouseholdOutcome.Unknown();
    }
    changes.lockHousehold(home.get());
    var hindrances = changes.splitHindrances(home.get(), wish);
    if (!hindrances.isEmpty()) {
      return new HouseholdOutcome.Hindered(hindrances);
    }
    var id = Ids.next();
    if (!changes.proposeSplit(id, wish, by)) {
      return new HouseholdOutcome.AlreadyProposed();
    }
    audit.record(
        "split.proposed",
        id.toString(),
        Map.of("household", home.get(), "leaving", wish.leaving().size()));
    return new HouseholdOutcome.Done(id);
  }
}
