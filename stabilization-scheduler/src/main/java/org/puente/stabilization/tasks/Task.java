package org.puente.stabilization.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.TaskOutcome;

/** Somebody is asked to stand by a person (BP5): one type per state, each with what it allows. */
public sealed interface Task {

  TaskFacts facts();

  /** Nobody has taken it. */
  record Open(TaskFacts facts) implements Task {

    public Assigned take(UUID worker, Instant at) {
      return new Assigned(facts, worker, at);
    }

    public Cancelled cancel(CancelCause reason, Instant at) {
      return new Cancelled(facts, null, null, reason, at);
    }
  }

  /** Somebody is on it. */
  record Assigned(TaskFacts facts, UUID assignee, Instant assignedAt) implements Task {

    /** To a colleague, who is on it from then on. */
    public Assigned handTo(UUID colleague, Instant at) {
      return new Assigned(facts, colleague, at);
    }

    public Done finish(TaskOutcome outcome, Instant at) {
      return new Done(facts, assignee, assignedAt, outcome, at);
    }

    public Cancelled cancel(CancelCause reason, Instant at) {
      return new Cancelled(facts, assignee, assignedAt, reason, at);
    }
  }

  /** It ended with an outcome. */
  record Done(
      TaskFacts facts, UUID assignee, Instant assignedAt, TaskOutcome outcome, Instant endedAt)
      implements Task {}

  /** Its reason went away; the contacts made until then stay recorded. */
  record Cancelled(
      TaskFacts facts,
      @Nullable UUID assignee,
      @Nullable Instant assignedAt,
      CancelCause reason,
      Instant endedAt)
      implements Task {}
}
