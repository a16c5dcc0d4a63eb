package org.puente.stabilization.urgency;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.tasks.TaskFacts;
import org.puente.stabilization.tasks.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody is in danger now: whoever is on call is told at once, assigned or not. */
@Service
class RaisingAlarm {

  private final Tasks tasks;
  private final OnCall onCall;
  private final RaisingUrgency urgency;
  private final AuditTrail audit;
  private final Clock clock;

  RaisingAlarm(Tasks tasks, OnCall onCall, RaisingUrgency urgency, AuditTrail audit, Clock clock) {
    this.tasks = tasks;
    this.onCall = onCall;
    this.urgency = urgency;
    this.audit = audit;
    this.clock = clock;
  }

  /** The episode that stands by the person from now on. */
  @Transactional
  public Episode raise(UUID taskId, UrgencyReason reason) {
    TaskFacts facts =
        tasks
            .find(taskId)
            .orElseThrow(() -> Problem.notFound("There is no such task in your scope."))
            .facts();
    Episode episode = onCall.tell(facts, clock.instant());
    urgency.raise(episode, reason, Caller.current().userId());
    audit.record("episode.alarm", episode.id().toString(), Map.of());
    return episode;
  }
}
