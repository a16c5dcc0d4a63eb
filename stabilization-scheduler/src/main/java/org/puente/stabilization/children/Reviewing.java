package org.puente.stabilization.children;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.policies.Policy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan is gone over again with child, family and supervisor; when next, the policy says. */
@Service
class Reviewing {

  private final EpisodeInHand inHand;
  private final Cases cases;
  private final Policies policies;
  private final AuditTrail audit;
  private final Clock clock;

  Reviewing(EpisodeInHand inHand, Cases cases, Policies policies, AuditTrail audit, Clock clock) {
    this.inHand = inHand;
    this.cases = cases;
    this.policies = policies;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who was there. */
  record Present(boolean child, boolean family, boolean supervisor) {}

  @Transactional
  public Review review(UUID episodeId, Present present) {
    inHand.lockByWhoStandsBy(episodeId);
    Instant now = clock.instant();
    Policy policy = policies.current();
    Review review =
        new Review(
            present.child(),
            present.family(),
            present.supervisor(),
            now,
            policy.rules().calendar().plusDays(now, policy.cases().reviewDays()));
    cases.add(episodeId, review, Caller.current().userId());
    audit.record("case.reviewed", episodeId.toString(), Map.of());
    return review;
  }
}
