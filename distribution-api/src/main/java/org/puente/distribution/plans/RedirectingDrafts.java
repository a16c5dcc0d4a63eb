package org.puente.distribution.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the drafts that hold something of a household out to whom it is promised by now, over what
 * is owed by now. Whoever confirms such a change edits those drafts: they are a preparer of each.
 */
@Service
public class RedirectingDrafts {

  private final Plans plans;
  private final DraftPayees payees;

  RedirectingDrafts(Plans plans, DraftPayees payees) {
    this.plans = plans;
    this.payees = payees;
  }

  /** What became of holding them. */
  public sealed interface Held {

    /** The drafts, locked until the transaction ends. */
    record Drafts(List<UUID> plans) implements Held {
      public Drafts {
        plans = List.copyOf(plans);
      }
    }

    /** One of them can't be edited, or not by this person. */
    record Refused(Refusal why) implements Held {}
  }

  /** Locks every draft that holds something of a household, before anybody locks its promises. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Held hold(UUID household, Plans.Person by) {
    var held = new ArrayList<UUID>();
    for (UUID id : payees.drafts(household)) {
      Optional<Plan> draft = plans.lock(id).filter(plan -> plan.state() instanceof PlanState.Draft);
      if (draft.isPresent()) {
        Optional<Refusal> why = draft.get().whyNotPrepare(by.id()).or(() -> plans.edit(id, by));
        if (why.isPresent()) {
          return new Held.Refused(why.get());
        }
        held.add(id);
      }
    }
    return new Held.Drafts(held);
  }

  /**
   * Makes them out anew, once the promises have moved; false where another draft took something of
   * the household in between.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean redirect(UUID household, Held.Drafts held) {
    if (!held.plans().containsAll(payees.drafts(household))) {
      return false;
    }
    payees.redirect(household);
    if (payees.owe(household) > 0) {
      held.plans().forEach(plans::recount);
    }
    return true;
  }
}
