package org.puente.stabilization.tasks;

/** What came of asking something of a task. */
public sealed interface TaskResult {

  /** It is so now, or was already. */
  record Accepted(Task task) implements TaskResult {}

  /** It cannot be, and the task is as it was. */
  record Refused(Reason reason) implements TaskResult {}

  /** No such task within the caller's scope. */
  record NotFound() implements TaskResult {}

  /** Why not. */
  enum Reason {
    TAKEN_BY_ANOTHER,
    NOT_TAKEN,
    ENDED,
    NOT_REACHED_YET,
    TOO_FEW_ATTEMPTS,
    NEXT_IN_THE_PAST,
    IN_THE_FUTURE
  }

  static TaskResult refused(Reason reason) {
    return new Refused(reason);
  }
}
