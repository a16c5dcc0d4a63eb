package org.puente.stabilization.tasks.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.DelayCause;
import org.puente.events.contract.TaskOutcome;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.tasks.CancelCause;
import org.puente.stabilization.tasks.Lateness;
import org.puente.stabilization.tasks.Task;
import org.puente.stabilization.tasks.TaskFacts;
import org.puente.stabilization.tasks.TaskPurpose;
import org.puente.stabilization.tasks.TaskState;

/** A task as the API shows it; the person by opaque id only. */
record TaskView(
    UUID id,
    TaskState state,
    TaskPurpose kind,
    @Nullable DelayCause cause,
    @Nullable Integer stage,
    Urgency urgency,
    UUID personId,
    @Nullable UUID promiseId,
    UUID episodeId,
    UUID programmeId,
    String territory,
    String language,
    List<String> requiredQualifications,
    Instant raisedAt,
    Instant dueAt,
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
    Lateness late = facts.late();
    return new TaskView(
        facts.id(),
        TaskState.of(task),
        facts.purpose(),
        late == null ? null : late.cause(),
        late == null ? null : late.stage(),
        facts.urgency(),
        facts.personId(),
        late == null ? null : late.promiseId(),
        facts.episodeId(),
        facts.programmeId(),
        facts.territory(),
        facts.language(),
        facts.requiredQualifications(),
        facts.raisedAt(),
        facts.dueAt(),
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
