package org.puente.stabilization.policies;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that a policy would have raised for the promises of a stretch of time.
 *
 * @param promises how many promises fell due in it
 * @param tasks how many tasks the rules would have raised for them until now
 * @param people how many people these would have been for
 * @param raisedThen how many were raised, those aside that a late report has voided
 * @param rows the same by stage, tier, place and cause
 * @param first those that would have come first, by when
 */
public record Replay(
    long promises, long tasks, long people, long raisedThen, List<Row> rows, List<Raised> first) {

  /** So many tasks of one kind. */
  public record Row(int stage, String urgency, String territory, String cause, long tasks) {}

  /**
   * One task that would have been raised.
   *
   * @param wasRaised whether one was, for that promise and stage
   */
  public record Raised(
      UUID personId,
      UUID promiseId,
      int stage,
      String urgency,
      String territory,
      @Nullable String cause,
      Instant at,
      boolean wasRaised) {}
}
