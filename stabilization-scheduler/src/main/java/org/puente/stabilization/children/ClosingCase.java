package org.puente.stabilization.children;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.policies.Policy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever manages a case closes it, with a reason; a protection case is visited afterwards. */
@Service
class ClosingCase {

  private final EpisodeInHand inHand;
  private final Cases cases;
  private final EndingSupport ending;
  private final Policies policies;
  private final AuditTrail audit;

  ClosingCase(
      EpisodeInHand inHand,
      Cases cases,
      EndingSupport ending,
      Policies policies,
      AuditTrail audit) {
    this.inHand = inHand;
    this.cases = cases;
    this.ending = ending;
    this.policies = policies;
    this.audit = audit;
  }

  @Transactional
  public void close(UUID episodeId, Closure closure) {
    Episode episode = inHand.lockByWhoStandsBy(episodeId);
    if (cases.closure(episodeId).isPresent()) {
      throw Problem.conflict("case-closed", "This case has been closed already.");
    }
    Instant now = cases.now();
    Policy policy = policies.current();
    LocalDate today = LocalDate.ofInstant(now, policy.rules().zone());
    if (closure.reason() == ClosureReason.TURNED_18 && cases.isChildOn(episodeId, today)) {
      throw Problem.unprocessable("still-a-child", "This person has not turned 18 yet.")
          .with("field", "reason");
    }
    cases.close(episodeId, closure, Caller.current().userId(), now);
    ending.end(episode, now);
    if (closure.protection() && closure.reason() != ClosureReason.DEATH) {
      int months = policy.cases().protectionMonths();
      ending.visitUntil(
          episodeId, now.atZone(policy.rules().zone()).plusMonths(months).toInstant(), now);
    }
    audit.record("case.closed", episodeId.toString(), Map.of());
  }
}
