package org.puente.stabilization.tasks.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.DelayCause;
import org.puente.events.contract.TaskKind;
import org.puente.events.contract.TaskOutcome;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.tasks.CancelCause;
import org.puente.stabilization.tasks.Task;
import org.puente.stabilization.tasks.TaskFacts;
import org.puente.stabilization.tasks.TaskState;

/** A task as the API shows it; the person by opaque id only. */
record TaskView(
    UUID id,
    TaskState state,
    TaskKind kind,
    DelayCause cause,
    int stage,
    Urgency urgency,
    UUID personId,
    UUID promiseId,
    UUID episodeId,
    UUID programmeId,
    String territory,
    String language,
    List<String> requiredQualifications,
    Instant raisedAt,
    Instant firstContactDue,
    @Nullable UUID assignee,
    @Nullable Instant assignedAt,
    @Nullable Instant endedAt,
    @Nullable TaskOutcome outcome,
    @Nullable CancelCause cancelReason) {

  static TaskView of(Task task) {
    return switch (task) {
      case Task.Open _ -> view(task, new Progress(null, null, null, null, null));
      case Task.Assigned t ->
          view(task, new Progress(t.assignee(), t.assignedAt(), null, null, null));
      case Task.Done t ->
          view(task, new Progress(t.assignee(), t.assignedAt(), t.endedAt(), t.outcome(), null));
      case Task.Cancelled t ->
          view(task, new Progress(t.assignee(), t.assignedAt(), t.endedAt(), null, t.reason()));
    };
  }

  private static TaskView view(Task task, Progress progress) {
    TaskFacts facts = task.facts();
    return new TaskView(
        facts.id(),
        TaskState.of(task),
        facts.kind(),
        facts.cause(),
        facts.stage(),
        facts.urgency(),
        facts.personId(),
        facts.promiseId(),
        facts.episodeId(),
        facts.programmeId(),
        facts.territory(),
        facts.language(),
        facts.requiredQualifications(),
        facts.raisedAt(),
        facts.firstContactDue(),
        progress.assignee,
        progress.assignedAt,
        progress.endedAt,
        progress.outcome,
        progress.cancelReason);
  }

  private record Progress(
      @Nullable UUID assignee,
      @Nullable Instant assignedAt,
      @Nullable Instant endedAt,
      @Nullable TaskOutcome outcome,
      @Nullable CancelCause cancelReason) {}
}
