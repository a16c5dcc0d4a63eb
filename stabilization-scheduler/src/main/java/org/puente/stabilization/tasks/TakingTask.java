package org.puente.stabilization.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.TaskAssigned;
import org.puente.stabilization.journal.Journals;
import org.puente.stabilization.tasks.TaskResult.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes an open task upon themselves. */
@Service
public class TakingTask {

  private final LockedTasks locked;
  private final Tasks tasks;
  private final Journals journals;
  private final Clock clock;

  public TakingTask(LockedTasks locked, Tasks tasks, Journals journals, Clock clock) {
    this.locked = locked;
    this.tasks = tasks;
    this.journals = journals;
    this.clock = clock;
  }

  @Transactional
  public TaskResult take(UUID taskId, UUID worker) {
    return locked.with(
        "task.taken",
        taskId,
        task ->
            switch (task) {
              case Task.Open open -> assign(open.take(worker, clock.instant()));
              case Task.Assigned mine when mine.assignee().equals(worker) ->
                  new TaskResult.Accepted(mine);
              case Task.Assigned _ -> TaskResult.refused(Reason.TAKEN_BY_ANOTHER);
              case Task.Done _, Task.Cancelled _ -> TaskResult.refused(Reason.ENDED);
            });
  }

  private TaskResult assign(Task.Assigned task) {
    tasks.assign(task);
    Instant at = task.assignedAt();
    TaskFacts facts = task.facts();
    journals.append(
        List.of(new TaskAssigned(facts.personId(), facts.id(), task.assignee(), at)), at);
    return new TaskResult.Accepted(task);
  }
}
