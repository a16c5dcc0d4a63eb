package org.puente.stabilization.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.puente.stabilization.episodes.MovingEpisodes;
import org.puente.stabilization.episodes.Phase;
import org.puente.stabilization.tasks.TaskResult.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who took a task records an attempt to be in touch, whether the person was reached or not. */
@Service
public class RecordingContact {

  /** How far a worker's device may be ahead of ours. */
  private static final Duration DEVICE_AHEAD = Duration.ofMinutes(5);

  private final LockedTasks locked;
  private final Tasks tasks;
  private final MovingEpisodes episodes;
  private final Clock clock;

  public RecordingContact(LockedTasks locked, Tasks tasks, MovingEpisodes episodes, Clock clock) {
    this.locked = locked;
    this.tasks = tasks;
    this.episodes = episodes;
    this.clock = clock;
  }

  @Transactional
  public TaskResult record(Contact contact) {
    return locked.with(
        "task.contacted",
        contact.taskId(),
        task ->
            switch (task) {
              case Task.Open _ -> TaskResult.refused(Reason.NOT_TAKEN);
              case Task.Assigned assigned when !assigned.assignee().equals(contact.worker()) ->
                  TaskResult.refused(Reason.TAKEN_BY_ANOTHER);
              case Task.Assigned assigned -> record(assigned, contact);
              case Task.Done _, Task.Cancelled _ -> TaskResult.refused(Reason.ENDED);
            });
  }

  private TaskResult record(Task.Assigned task, Contact contact) {
    Instant now = clock.instant();
    if (contact.occurredAt().isAfter(now.plus(DEVICE_AHEAD))) {
      return TaskResult.refused(Reason.IN_THE_FUTURE);
    }
    tasks.record(contact, now);
    if (task.facts().purpose().isForDelay()) {
      episodes.move(task.facts().episodeId(), now, Phase::contacted);
    }
    return new TaskResult.Accepted(task);
  }
}
