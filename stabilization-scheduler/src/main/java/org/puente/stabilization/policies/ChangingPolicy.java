package org.puente.stabilization.policies;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.puente.stabilization.policies.PolicyDraft.Author;
import org.puente.stabilization.policies.PolicyDraft.Content;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person writes the next version of the policy, another switches it on: it decides for
 * everybody who waits when somebody calls them.
 */
@Service
public class ChangingPolicy {
  private final PolicyDrafts drafts;
  private final Policies policies;
  private final AuditTrail audit;
  private final Clock clock;

  public ChangingPolicy(PolicyDrafts drafts, Policies policies, AuditTrail audit, Clock clock) {
    this.drafts = drafts;
    this.policies = policies;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    /** It is written. */
    record Written(PolicyDraft draft) implements Result {}

    /** It is in force, or will be. */
    record SwitchedOn(int version) implements Result {}

    record Discarded() implements Result {}

    record Refused(Reason reason) implements Result {}
  }

  /** Why not. */
  public enum Reason {
    /** There is no draft. */
    NO_DRAFT,
    /** Somebody else's draft is open. */
    DRAFT_OF_ANOTHER,
    /** There is a newer version than the one that it was written over. */
    POLICY_CHANGED,
    /** It was written anew since it was looked at. */
    DRAFT_CHANGED,
    /** Whoever wrote it does not switch it on. */
    OWN_DRAFT,
    /** A version is not in force before it is switched on. */
    IN_THE_PAST
  }

  /** Writes the draft, or writes one's own anew. */
  @Transactional
  public Result write(int basedOn, Content content, Author by) {
    Optional<PolicyDraft> open = drafts.lockOpen();
    if (open.isPresent() && !open.get().author().id().equals(by.id())) {
      return new Result.Refused(Reason.DRAFT_OF_ANOTHER);
    }
    if (basedOn != newest()) {
      return new Result.Refused(Reason.POLICY_CHANGED);
    }
    int revision = open.map(draft -> draft.revision() + 1).orElse(1);
    var id = open.map(PolicyDraft::id).orElseGet(Ids::next);
    var draft = new PolicyDraft(id, basedOn, revision, by, clock.instant(), content);
    if (open.isPresent()) {
      drafts.rewrite(draft);
    } else {
      drafts.add(draft);
    }
    audit.record("policy.drafted", id.toString(), Map.of("revision", revision));
    return new Result.Written(draft);
  }

  /** Gives the draft up; whoever may write one may. */
  @Transactional
  public Result discard(Author by) {
    Optional<PolicyDraft> open = drafts.lockOpen();
    if (open.isEmpty()) {
      return new Result.Refused(Reason.NO_DRAFT);
    }
    drafts.discard(open.get().id(), by, clock.instant());
    audit.record("policy.draft-discarded", open.get().id().toString(), Map.of());
    return new Result.Discarded();
  }

  /**
   * Promises that are made from then on go by it; what is watched keeps the version it was timed
   * by.
   *
   * @param revision the one that was looked at
   */
  @Transactional
  public Result switchOn(int revision, Instant activeFrom, Author by) {
    Optional<PolicyDraft> open = drafts.lockOpen();
    Optional<Reason> why =
        open.isEmpty()
            ? Optional.of(Reason.NO_DRAFT)
            : whyNot(open.get(), revision, activeFrom, by);
    if (why.isPresent()) {
      return new Result.Refused(why.get());
    }
    PolicyDraft draft = open.orElseThrow();
    int version = drafts.switchOn(draft, by, clock.instant(), activeFrom);
    audit.record(
        "policy.switched-on",
        draft.id().toString(),
        Map.of("version", version, "activeFrom", activeFrom.toString()));
    return new Result.SwitchedOn(version);
  }

  private Optional<Reason> whyNot(PolicyDraft draft, int revision, Instant activeFrom, Author by) {
    if (draft.author().id().equals(by.id())) {
      return Optional.of(Reason.OWN_DRAFT);
    }
    if (draft.revision() != revision) {
      return Optional.of(Reason.DRAFT_CHANGED);
    }
    if (draft.basedOn() != newest()) {
      return Optional.of(Reason.POLICY_CHANGED);
    }
    return activeFrom.isBefore(clock.instant().minusSeconds(60))
        ? Optional.of(Reason.IN_THE_PAST)
        : Optional.empty();
  }

  private int newest() {
    return policies.all().getFirst().version();
  }
}
