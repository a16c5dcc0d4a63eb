package org.puente.distribution.households;

import static java.util.Objects.requireNonNull;

import org.puente.distribution.enrolment.MovingPromises;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.plans.RedirectingDrafts;
import org.springframework.stereotype.Component;

/**
 * What a confirmed change does, within the transaction that confirmed it. Locks go from the
 * household by drafts to promises, as everybody takes them.
 */
@Component
class ApplyingChange {

  /** What became of it. */
  sealed interface Applied {

    /** So many instalments go by it. */
    record Done(int moved) implements Applied {}

    /** Nothing of it may stay. */
    record Refused(HouseholdOutcome why) implements Applied {}
  }

  private final MovingPromises promises;
  private final RedirectingDrafts drafts;
  private final HouseholdChanges changes;
  private final SharingOut sharing;

  ApplyingChange(
      MovingPromises promises,
      RedirectingDrafts drafts,
      HouseholdChanges changes,
      SharingOut sharing) {
    this.promises = promises;
    this.drafts = drafts;
    this.changes = changes;
    this.sharing = sharing;
  }

  Applied apply(HouseholdChange change, HouseholdChanges.Person by) {
    var held = drafts.hold(change.householdId(), new Plans.Person(by.id(), by.username()));
    return switch (held) {
      case RedirectingDrafts.Held.Refused(var why) ->
          new Applied.Refused(new HouseholdOutcome.PlanRefused(why));
      case RedirectingDrafts.Held.Drafts plans -> applied(change, plans);
    };
  }

  private Applied applied(HouseholdChange change, RedirectingDrafts.Held.Drafts plans) {
    int moved =
        switch (change.kind()) {
          case PAYEE -> promises.pay(change.enrolmentId(), change.toPerson());
          case SPLIT -> part(change);
        };
    return drafts.redirect(change.householdId(), plans)
        ? new Applied.Done(moved)
        : new Applied.Refused(new HouseholdOutcome.Stale());
  }

  /** The amounts are taken before anybody moves: they are the ones that were shown. */
  private int part(HouseholdChange change) {
    var shares = sharing.shares(change.householdId(), change.leaving().size()).orElseThrow();
    changes.part(change);
    return promises.part(
        new MovingPromises.Parting(
            change.enrolmentId(),
            requireNonNull(change.newHousehold()),
            change.toPerson(),
            shares.staying(),
            shares.leaving()));
  }
}
