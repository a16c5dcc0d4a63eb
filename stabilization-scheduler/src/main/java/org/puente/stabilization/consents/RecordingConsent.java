package org.puente.stabilization.consents;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.stabilization.children.ChildMark;
import org.puente.stabilization.children.Children;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said is kept, and moves nothing: refusing support changes no payment and no task. */
@Service
class RecordingConsent {

  private final EpisodeInHand inHand;
  private final Consents consents;
  private final Children children;
  private final AuditTrail audit;
  private final Clock clock;

  RecordingConsent(
      EpisodeInHand inHand, Consents consents, Children children, AuditTrail audit, Clock clock) {
    this.inHand = inHand;
    this.consents = consents;
    this.children = children;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void record(UUID episodeId, Consent consent) {
    Episode episode = inHand.lockByWhoStandsBy(episodeId);
    @Nullable ChildMark child = children.find(episodeId).orElse(null);
    @Nullable Decision before = consents.newest(episode.personId(), consent.purpose()).orElse(null);
    ConsentRules.to(consent, child, before)
        .ifPresent(
            objection -> {
              throw problem(objection);
            });
    consents.add(episode, consent, Caller.current().userId(), clock.instant());
    audit.record("consent.recorded", episodeId.toString(), Map.of());
  }

  private static Problem problem(ConsentRules.Objection objection) {
    return switch (objection) {
      case NOT_A_CHILD -> refused("not-a-child", "An adult speaks for themselves.", "givenBy");
      case NO_GUARDIAN ->
          refused(
              "no-guardian",
              "No guardian speaks for this child; child protection does.",
              "givenBy");
      case GUARDIAN_FIRST ->
          refused("guardian-first", "This child's guardian is the one to ask.", "givenBy");
      case GUARDIAN_EXCLUDED ->
          refused("guardian-excluded", "This guardian is never asked.", "givenBy");
      case A_CHILD_ASSENTS ->
          refused("a-child-assents", "A child assents; whoever speaks for it consents.", "givenBy");
      case ASSENT_MISSING ->
          refused("assent-missing", "Nothing is done without the child's assent.", "childAssents");
      case NOTHING_TO_WITHDRAW ->
          refused("nothing-to-withdraw", "What was not given cannot be withdrawn.", "decision");
    };
  }

  private static Problem refused(String slug, String detail, String field) {
    return Problem.unprocessable(slug, detail).with("field", field);
  }
}
