package org.puente.stabilization.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.puente.events.audit.AuditTrail;
import org.puente.stabilization.journal.Journals;
import org.springframework.stereotype.Service;

/**
 * Reads a task under the lock of its person, so that what is read stays true until the commit, and
 * leaves a line of what was done with it.
 */
@Service
public class LockedTasks {

  private final Tasks tasks;
  private final Journals journals;
  private final AuditTrail audit;

  public LockedTasks(Tasks tasks, Journals journals, AuditTrail audit) {
    this.tasks = tasks;
    this.journals = journals;
    this.audit = audit;
  }

  TaskResult with(String action, UUID taskId, Function<Task, TaskResult> decision) {
    Optional<Task> seen = tasks.find(taskId);
    if (seen.isEmpty()) {
      return new TaskResult.NotFound();
    }
    journals.lock(List.of(seen.get().facts().personId()));
    Task before = tasks.find(taskId).orElseThrow();
    TaskResult result = decision.apply(before);
    if (result instanceof TaskResult.Accepted(Task after)) {
      audit.changed("task", taskId, state(before), state(after));
      audit.record(action, taskId.toString(), Map.of());
    }
    return result;
  }

  /** How it ended is the worker's and the person's. */
  private static Map<String, TaskState> state(Task task) {
    return Map.of(
        "state",
        switch (task) {
          case Task.Open _ -> TaskState.OPEN;
          case Task.Assigned _ -> TaskState.ASSIGNED;
          case Task.Done _ -> TaskState.DONE;
          case Task.Cancelled _ -> TaskState.CANCELLED;
        });
  }
}
