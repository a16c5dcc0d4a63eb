package org.puente.stabilization.assignment;

import java.util.List;
import java.util.UUID;

/**
 * What came of giving tasks to people.
 *
 * @param given those that went to whom they were to go
 * @param leftOut those that stayed as they are, and why
 */
public record Moved(List<UUID> given, List<LeftOut> leftOut) {

  public Moved {
    given = List.copyOf(given);
    leftOut = List.copyOf(leftOut);
  }

  /** A task that stayed as it is. */
  public record LeftOut(UUID taskId, Reason why) {}

  /** Why. */
  public enum Reason {
    /** No such task in the caller's scope. */
    NOT_FOUND,
    /** Somebody else has it by now. */
    TAKEN_MEANWHILE,
    /** It has ended. */
    ENDED,
    /** Nobody of that id is on the team. */
    NOT_ON_THE_TEAM,
    /** They don't work there. */
    NOT_THERE,
    /** They are on leave. */
    AWAY,
    /** They have not what is asked for. */
    NOT_QUALIFIED,
    /** They stand by as many people as they can. */
    FULL
  }
}
