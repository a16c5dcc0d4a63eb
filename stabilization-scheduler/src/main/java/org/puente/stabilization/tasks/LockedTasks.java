package org.puente.stabilization.tasks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.puente.stabilization.journal.Journals;
import org.springframework.stereotype.Service;

/** Reads a task under the lock of its person, so that what is read stays true until the commit. */
@Service
public class LockedTasks {

  private final Tasks tasks;
  private final Journals journals;

  public LockedTasks(Tasks tasks, Journals journals) {
    this.tasks = tasks;
    this.journals = journals;
  }

  TaskResult with(UUID taskId, Function<Task, TaskResult> decision) {
    Optional<Task> seen = tasks.find(taskId);
    if (seen.isEmpty()) {
      return new TaskResult.NotFound();
    }
    journals.lock(List.of(seen.get().facts().personId()));
    return decision.apply(tasks.find(taskId).orElseThrow());
  }
}
