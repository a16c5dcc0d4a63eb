package org.puente.stabilization.assessments;

import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands by ticks what was done; it follows from the newest assessment, where there is one. */
@Service
class ApplyingProtocol {

  private final EpisodeInHand inHand;
  private final Checked checked;
  private final Assessments assessments;
  private final Applications applications;
  private final AuditTrail audit;

  ApplyingProtocol(
      EpisodeInHand inHand,
      Checked checked,
      Assessments assessments,
      Applications applications,
      AuditTrail audit) {
    this.inHand = inHand;
    this.checked = checked;
    this.assessments = assessments;
    this.applications = applications;
    this.audit = audit;
  }

  @Transactional
  public Application apply(UUID episodeId, ApplicationRequest request) {
    Episode episode = inHand.lockByWhoStandsBy(episodeId);
    Application application =
        checked.application(episode, request, assessments.newest(episodeId).orElse(null));
    applications.add(episodeId, application);
    audit.record(
        "protocol.applied",
        episodeId.toString(),
        Map.of("protocol", application.protocol(), "version", application.version()));
    return application;
  }
}
