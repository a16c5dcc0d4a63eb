package org.puente.distribution.corrections;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * A correction as people see it before and after it is applied.
 *
 * @param fileName null where it was made by hand
 * @param count transfers that the plan would have, or has
 * @param difference what the plan's total gains, negative where it loses
 * @param unchanged rows of the file that change nothing
 */
public record CorrectionDetails(
    UUID id,
    UUID planId,
    @Nullable String fileName,
    State state,
    String proposedBy,
    Instant proposedAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    int amounts,
    int holds,
    int resumed,
    int takenOut,
    int problems,
    int unchanged,
    Money difference) {

  /** Where a correction stands. */
  public enum State {
    /** Shown, and nothing has happened. */
    OPEN,
    APPLIED,
    DROPPED
  }

  /** Whether something would change, and nothing stands in the way. */
  public boolean applicable() {
    return state == State.OPEN && problems == 0 && changes() > 0;
  }

  public int changes() {
    return amounts + holds + resumed + takenOut;
  }
}
