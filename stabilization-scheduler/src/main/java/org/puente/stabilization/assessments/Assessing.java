package org.puente.stabilization.assessments;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.puente.stabilization.urgency.RaisingUrgency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands by writes down what is needed; what cannot wait raises the tier of what is open. */
@Service
class Assessing {

  private final EpisodeInHand inHand;
  private final Assessments assessments;
  private final RaisingUrgency urgency;
  private final AuditTrail audit;
  private final Clock clock;

  Assessing(
      EpisodeInHand inHand,
      Assessments assessments,
      RaisingUrgency urgency,
      AuditTrail audit,
      Clock clock) {
    this.inHand = inHand;
    this.assessments = assessments;
    this.urgency = urgency;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Assessment assess(UUID episodeId, AssessmentRequest request) {
    Episode episode = inHand.lockByWhoStandsBy(episodeId);
    UUID worker = Caller.current().userId();
    var assessment =
        new Assessment(Ids.next(), episodeId, worker, clock.instant(), request.needs());
    assessments.add(assessment);
    if (request.urgentBecause() != null) {
      urgency.raise(episode, request.urgentBecause(), worker);
    }
    audit.record("episode.assessed", episodeId.toString(), Map.of());
    return assessment;
  }
}
