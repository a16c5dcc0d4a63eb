package org.puente.stabilization.assignment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Urgency;

/**
 * A task that needs somebody: nobody has it, or who has it is away.
 *
 * @param holder who has it, if anybody
 * @param before who else stands by this person, or did so last, if anybody
 * @param stillBy whether they do so now, so that this task is no further person to them
 */
public record WaitingTask(
    UUID id,
    UUID personId,
    @Nullable UUID organisationId,
    UUID programmeId,
    String territory,
    String language,
    Urgency urgency,
    Set<String> qualifications,
    Instant dueAt,
    @Nullable UUID holder,
    @Nullable UUID before,
    boolean stillBy) {

  public WaitingTask {
    qualifications = Set.copyOf(qualifications);
  }
}
