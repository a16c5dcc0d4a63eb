package org.puente.stabilization.tasks.web;

import org.puente.events.http.Problem;
import org.puente.stabilization.tasks.TaskResult;

/** Refusals in words. */
final class TaskProblems {

  private TaskProblems() {}

  static TaskView viewOf(TaskResult result) {
    return switch (result) {
      case TaskResult.Accepted accepted -> TaskView.of(accepted.task());
      case TaskResult.Refused refused -> throw problem(refused.reason());
      case TaskResult.NotFound _ -> throw notFound();
    };
  }

  static Problem notFound() {
    return Problem.notFound("There is no such task in your scope.");
  }

  private static Problem problem(TaskResult.Reason reason) {
    return switch (reason) {
      case TAKEN_BY_ANOTHER ->
          Problem.conflict("taken-by-another", "Somebody else has taken this task.");
      case NOT_TAKEN -> Problem.conflict("not-taken", "Take this task first.");
      case ENDED -> Problem.conflict("task-ended", "This task has ended already.");
      case NOT_REACHED_YET ->
          Problem.conflict("not-reached-yet", "Record a contact that reached the person first.");
      case TOO_FEW_ATTEMPTS ->
          Problem.conflict(
              "too-few-attempts", "The policy asks for more attempts before giving somebody up.");
      case NEXT_IN_THE_PAST ->
          Problem.unprocessable("next-in-the-past", "The next contact cannot be in the past.")
              .with("field", "nextContactAt");
      case IN_THE_FUTURE ->
          Problem.unprocessable("in-the-future", "A contact cannot be in the future.");
    };
  }
}
