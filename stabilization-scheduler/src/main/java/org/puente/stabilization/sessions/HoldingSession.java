package org.puente.stabilization.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A session was held, and is the contact of everybody who came; or it was called off. */
@Service
class HoldingSession {

  private final Sessions sessions;
  private final Participants participants;
  private final TogetherDone together;
  private final AuditTrail audit;
  private final Clock clock;

  HoldingSession(
      Sessions sessions,
      Participants participants,
      TogetherDone together,
      AuditTrail audit,
      Clock clock) {
    this.sessions = sessions;
    this.participants = participants;
    this.together = together;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Session held(UUID id, HeldRequest request) {
    Session session = mine(id);
    if (!session.attendance().keySet().equals(request.attendance().keySet())) {
      throw Problem.unprocessable("attendance-of-all", "Say of every participant who came.")
          .with("field", "attendance");
    }
    Instant now = clock.instant();
    if (request.nextContactAt() != null && request.nextContactAt().isBefore(now)) {
      throw Problem.unprocessable("next-in-the-past", "The next contact cannot be in the past.")
          .with("field", "nextContactAt");
    }
    List<UUID> came = request.came();
    participants.lock(came);
    end(id, SessionState.HELD, now);
    sessions.attended(id, request.attendance());
    int ended = together.complete(session, came, request.nextContactAt());
    audit.record("session.held", id.toString(), Map.of("came", came.size(), "tasks", ended));
    return sessions.find(id).orElseThrow();
  }

  @Transactional
  public Session cancel(UUID id) {
    mine(id);
    end(id, SessionState.CANCELLED, clock.instant());
    audit.record("session.cancelled", id.toString(), Map.of());
    return sessions.find(id).orElseThrow();
  }

  private Session mine(UUID id) {
    Session session =
        sessions
            .find(id)
            .orElseThrow(() -> Problem.notFound("There is no such session in your scope."));
    if (!session.worker().equals(Caller.current().userId())) {
      throw Problem.conflict("not-your-session", "Somebody else agreed on this session.");
    }
    return session;
  }

  private void end(UUID id, SessionState state, Instant now) {
    if (!sessions.end(id, state, now)) {
      throw Problem.conflict("session-ended", "This session was held or called off already.");
    }
  }
}
