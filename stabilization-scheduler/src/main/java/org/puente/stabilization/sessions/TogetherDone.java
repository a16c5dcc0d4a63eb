package org.puente.stabilization.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.assessments.ApplyingTogether;
import org.puente.stabilization.protocols.Protocol;
import org.puente.stabilization.tasks.CompletingTogether;
import org.puente.stabilization.tasks.JointContact;
import org.springframework.stereotype.Service;

/** What a session that was held does for those who came. */
@Service
class TogetherDone {

  private final CompletingTogether completing;
  private final ApplyingTogether applying;
  private final Participants participants;
  private final Clock clock;

  TogetherDone(
      CompletingTogether completing,
      ApplyingTogether applying,
      Participants participants,
      Clock clock) {
    this.completing = completing;
    this.applying = applying;
    this.participants = participants;
    this.clock = clock;
  }

  /** How many tasks ended. */
  int complete(Session session, List<UUID> came, @Nullable Instant next) {
    Instant now = clock.instant();
    Protocol protocol = participants.protocolOf(session);
    if (protocol != null && !came.isEmpty()) {
      applying.apply(protocol, came, session.worker(), now);
    }
    return completing.complete(
        came, new JointContact(session.worker(), session.plan().mode().contact(), now), next);
  }
}
