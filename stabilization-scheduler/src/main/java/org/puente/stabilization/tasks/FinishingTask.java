package org.puente.stabilization.tasks;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.contract.TaskOutcome;
import org.puente.stabilization.tasks.TaskResult.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who took a task says how it ended, and the episode moves with it. */
@Service
public class FinishingTask {

  private final LockedTasks locked;
  private final Tasks tasks;
  private final OutcomeGrounds grounds;
  private final TaskAftermath aftermath;
  private final Clock clock;

  FinishingTask(
      LockedTasks locked,
      Tasks tasks,
      OutcomeGrounds grounds,
      TaskAftermath aftermath,
      Clock clock) {
    this.locked = locked;
    this.tasks = tasks;
    this.grounds = grounds;
    this.aftermath = aftermath;
    this.clock = clock;
  }

  @Transactional
  public TaskResult finish(UUID taskId, UUID worker, TaskOutcome outcome) {
    return locked.with(
        "task.finished",
        taskId,
        task ->
            switch (task) {
              case Task.Open _ -> TaskResult.refused(Reason.NOT_TAKEN);
              case Task.Assigned assigned when !assigned.assignee().equals(worker) ->
                  TaskResult.refused(Reason.TAKEN_BY_ANOTHER);
              case Task.Assigned assigned -> finish(assigned, outcome);
              case Task.Done done
                  when done.outcome() == outcome && done.assignee().equals(worker) ->
                  new TaskResult.Accepted(done);
              case Task.Done _, Task.Cancelled _ -> TaskResult.refused(Reason.ENDED);
            });
  }

  private TaskResult finish(Task.Assigned task, TaskOutcome outcome) {
    Optional<Reason> missing = grounds.missingFor(outcome, task.facts().id());
    if (missing.isPresent()) {
      return TaskResult.refused(missing.get());
    }
    Task.Done done = task.finish(outcome, clock.instant());
    tasks.finish(done);
    aftermath.of(done);
    return new TaskResult.Accepted(done);
  }
}
