package org.puente.stabilization.escalations;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.puente.events.contract.TaskEscalated;
import org.puente.stabilization.journal.Journals;
import org.puente.stabilization.policies.Policies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what waits too long, once for each task and cause. Any number of instances may: whoever
 * comes second finds it looked at, under the lock of the person.
 */
@Service
public class Escalating {

  private static final int CHUNK = 500;

  private final Escalations escalations;
  private final Journals journals;
  private final Policies policies;
  private final Clock clock;

  public Escalating(Escalations escalations, Journals journals, Policies policies, Clock clock) {
    this.escalations = escalations;
    this.journals = journals;
    this.policies = policies;
    this.clock = clock;
  }

  /** Looks at some of what is due; returns at how many, none when there is nothing left. */
  @Transactional
  public int unassigned() {
    Instant now = clock.instant();
    var hours = policies.current().support().unassignedHours();
    List<Ripe> ripe = lock(escalations.unassigned(hours, now, CHUNK));
    tell(Cause.UNASSIGNED, escalations.escalateUnassigned(ripe, now), now);
    return ripe.size();
  }

  /** The same for contacts. */
  @Transactional
  public int missed() {
    Instant now = clock.instant();
    List<Ripe> ripe = lock(escalations.contactDue(now, CHUNK));
    tell(Cause.CONTACT_MISSED, escalations.escalateMissed(ripe, now), now);
    return ripe.size();
  }

  private List<Ripe> lock(List<Ripe> ripe) {
    if (!ripe.isEmpty()) {
      journals.lock(ripe.stream().map(Ripe::personId).collect(toSet()));
    }
    return ripe;
  }

  private void tell(Cause cause, List<Ripe> escalated, Instant now) {
    journals.append(
        escalated.stream()
            .map(
                task ->
                    new TaskEscalated(task.personId(), task.taskId(), cause.asked().name(), now))
            .toList(),
        now);
  }
}
