package org.puente.distribution.plans;

import static org.puente.distribution.plans.Refusal.DIGEST_CHANGED;
import static org.puente.distribution.plans.Refusal.EMPTY_PLAN;
import static org.puente.distribution.plans.Refusal.PREPARER_CANNOT_APPROVE;
import static org.puente.distribution.plans.Refusal.SAME_PERSON_TWICE;
import static org.puente.distribution.plans.Refusal.WRONG_STATE;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.puente.distribution.programmes.ApprovalTiers;

/**
 * The life of a payment plan: {@code DRAFT → SUBMITTED → APPROVED → RELEASING → RELEASED → CLOSED};
 * sent back from SUBMITTED or APPROVED to DRAFT, which voids approvals; discarded up to APPROVED.
 */
public record Plan(UUID id, Participants people, PlanState state) {

  public static Plan draftedBy(UUID user, UUID id) {
    return new Plan(id, Participants.preparedBy(user), new PlanState.Draft(0));
  }

  /** Why somebody may not submit or edit it; empty when they may. */
  public Optional<Refusal> whyNotPrepare(UUID by) {
    if (!(state instanceof PlanState.Draft)) {
      return Optional.of(WRONG_STATE);
    }
    return people.mayBe(Part.PREPARER, by) ? Optional.empty() : Optional.of(SAME_PERSON_TWICE);
  }

  /** Freezes the content and the number of approvals it needs. */
  public Decision submit(UUID by, PlanHeader content, Digest digest, ApprovalTiers tiers) {
    if (!(state instanceof PlanState.Draft(int round))) {
      return refused(WRONG_STATE);
    }
    if (!people.mayBe(Part.PREPARER, by)) {
      return refused(SAME_PERSON_TWICE);
    }
    if (content.count() == 0) {
      return refused(EMPTY_PLAN);
    }
    int required = tiers.approvalsFor(content.total());
    return moved(
        people.and(by, Part.PREPARER),
        new PlanState.Submitted(round + 1, digest, required, Set.of()));
  }

  /**
   * One more approval of exactly this content.
   *
   * @param seen the digest that was shown to the approver
   * @param actual the digest recomputed from the stored rows
   */
  public Decision approve(UUID by, Digest seen, Digest actual) {
    if (!(state instanceof PlanState.Submitted submitted)) {
      return refused(WRONG_STATE);
    }
    if (people.partOf(by).filter(Part.PREPARER::equals).isPresent()) {
      return refused(PREPARER_CANNOT_APPROVE);
    }
    if (submitted.approvers().contains(by) || !people.mayBe(Part.APPROVER, by)) {
      return refused(SAME_PERSON_TWICE);
    }
    if (!submitted.digest().equals(seen) || !submitted.digest().equals(actual)) {
      return refused(DIGEST_CHANGED);
    }
    return moved(people.and(by, Part.APPROVER), approvedBy(by, submitted));
  }

  private static PlanState approvedBy(UUID by, PlanState.Submitted before) {
    Set<UUID> approvers = new HashSet<>(before.approvers());
    approvers.add(by);
    var after =
        new PlanState.Submitted(before.round(), before.digest(), before.required(), approvers);
    return after.isComplete()
        ? new PlanState.Approved(after.round(), after.digest(), after.required(), approvers)
        : after;
  }

  /** Back to whoever prepares it; all approvals are void. */
  public Decision sendBack(UUID by) {
    return switch (state) {
      case PlanState.Submitted(int round, Digest _, int _, Set<UUID> _) -> sentBack(by, round);
      case PlanState.Approved(int round, Digest _, int _, Set<UUID> _) -> sentBack(by, round);
      case PlanState.Draft _,
          PlanState.Releasing _,
          PlanState.Released _,
          PlanState.Closed _,
          PlanState.Discarded _ ->
          refused(WRONG_STATE);
    };
  }

  private Decision sentBack(UUID by, int round) {
    return people.mayBe(Part.APPROVER, by)
        ? moved(people.and(by, Part.APPROVER), new PlanState.Draft(round))
        : refused(PREPARER_CANNOT_APPROVE);
  }

  /** Gives the plan up and frees its slots. */
  public Decision discard() {
    return switch (state) {
      case PlanState.Draft _, PlanState.Submitted _, PlanState.Approved _ ->
          moved(people, new PlanState.Discarded());
      case PlanState.Releasing _, PlanState.Released _, PlanState.Closed _, PlanState.Discarded _ ->
          refused(WRONG_STATE);
    };
  }

  /** Lets the money go, by somebody who had no other part. */
  public Decision release(UUID by, Digest actual) {
    if (!(state instanceof PlanState.Approved approved)) {
      return refused(WRONG_STATE);
    }
    if (people.partOf(by).isPresent()) {
      return refused(SAME_PERSON_TWICE);
    }
    if (!approved.digest().equals(actual)) {
      return refused(DIGEST_CHANGED);
    }
    return moved(people.and(by, Part.RELEASER), new PlanState.Releasing(approved.digest()));
  }

  /** Every transfer is published. */
  public Decision releaseFinished() {
    return state instanceof PlanState.Releasing(Digest digest)
        ? moved(people, new PlanState.Released(digest))
        : refused(WRONG_STATE);
  }

  /** Every transfer has ended. */
  public Decision close() {
    return state instanceof PlanState.Released
        ? moved(people, new PlanState.Closed())
        : refused(WRONG_STATE);
  }

  private Decision moved(Participants participants, PlanState to) {
    return new Decision.Moved(new Plan(id, participants, to));
  }

  private static Decision refused(Refusal why) {
    return new Decision.Refused(why);
  }
}
