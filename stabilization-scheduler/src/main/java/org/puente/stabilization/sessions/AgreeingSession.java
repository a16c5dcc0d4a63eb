package org.puente.stabilization.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.puente.stabilization.protocols.Protocol;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A session is agreed on with people whom the caller may see. */
@Service
class AgreeingSession {

  private final Participants participants;
  private final Sessions sessions;
  private final AuditTrail audit;
  private final Clock clock;

  AgreeingSession(Participants participants, Sessions sessions, AuditTrail audit, Clock clock) {
    this.participants = participants;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Session agree(SessionRequest request) {
    Plan plan = request.plan();
    Instant now = clock.instant();
    if (plan.plannedAt().isBefore(now)) {
      throw Problem.unprocessable("session-in-the-past", "A session is agreed on for later.")
          .with("field", "plannedAt");
    }
    if (plan.kind() == SessionKind.INDIVIDUAL && request.episodes().size() > 1) {
      throw Problem.unprocessable("one-person", "An individual session is with one person.")
          .with("field", "episodes");
    }
    UUID like = participants.check(plan.kind(), request.episodes());
    @Nullable Protocol protocol = participants.protocolOf(plan);
    var expected = new TreeMap<UUID, @Nullable Attendance>();
    request.episodes().forEach(episode -> expected.put(episode, null));
    Session session =
        new Session(
            Ids.next(),
            plan,
            protocol == null ? null : protocol.version(),
            Caller.current().userId(),
            SessionState.PLANNED,
            expected);
    sessions.add(session, like);
    audit.record("session.agreed", session.id().toString(), Map.of());
    return session;
  }
}
