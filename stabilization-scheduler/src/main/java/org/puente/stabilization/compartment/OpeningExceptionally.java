package org.puente.stabilization.compartment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens one person's psychosocial notes for a short time; nobody is asked, two are told. */
@Service
class OpeningExceptionally {

  private final EpisodeInHand inHand;
  private final Caseload caseload;
  private final ExceptionalAccesses accesses;
  private final AuditTrail audit;
  private final Clock clock;
  private final Duration lasts;

  OpeningExceptionally(
      EpisodeInHand inHand,
      Caseload caseload,
      ExceptionalAccesses accesses,
      AuditTrail audit,
      Clock clock,
      @Value("${puente.exceptional-access.lasts}") Duration lasts) {
    this.inHand = inHand;
    this.caseload = caseload;
    this.accesses = accesses;
    this.audit = audit;
    this.clock = clock;
    this.lasts = lasts;
  }

  /** How long it lasts. */
  record Access(UUID id, Instant until) {}

  @Transactional
  public Access open(UUID episodeId, String reason) {
    Episode episode = inHand.lock(episodeId);
    Caller caller = Caller.current();
    if (caseload.isStoodByBy(episodeId, caller)) {
      throw Problem.conflict("in-your-caseload", "You stand by this person: their notes are open.");
    }
    Instant now = clock.instant();
    Instant until = now.plus(lasts);
    UUID id = accesses.open(episode, caller, reason, now, until);
    audit.record("notes.exceptional-access", episodeId.toString(), Map.of("access", id));
    return new Access(id, until);
  }
}
