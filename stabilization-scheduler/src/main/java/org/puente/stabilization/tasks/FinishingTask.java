package org.puente.stabilization.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.contract.TaskCompleted;
import org.puente.events.contract.TaskOutcome;
import org.puente.stabilization.episodes.EpisodeState;
import org.puente.stabilization.episodes.MovingEpisodes;
import org.puente.stabilization.episodes.Phase;
import org.puente.stabilization.journal.Journals;
import org.puente.stabilization.tasks.TaskResult.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who took a task says how it ended, and the episode moves with it. */
@Service
public class FinishingTask {

  private final LockedTasks locked;
  private final Tasks tasks;
  private final MovingEpisodes episodes;
  private final Journals journals;
  private final Clock clock;

  public FinishingTask(
      LockedTasks locked, Tasks tasks, MovingEpisodes episodes, Journals journals, Clock clock) {
    this.locked = locked;
    this.tasks = tasks;
    this.episodes = episodes;
    this.journals = journals;
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
    Optional<Reason> missing = missingFor(outcome, tasks.contacts(task.facts().id()));
    if (missing.isPresent()) {
      return TaskResult.refused(missing.get());
    }
    Instant now = clock.instant();
    Task.Done done = task.finish(outcome, now);
    TaskFacts facts = task.facts();
    tasks.finish(done);
    journals.append(List.of(new TaskCompleted(facts.personId(), facts.id(), outcome, now)), now);
    boolean last = tasks.noneOpen(facts.episodeId());
    episodes.move(facts.episodeId(), now, phase -> ended(facts.purpose(), phase, outcome, last));
    return new TaskResult.Accepted(done);
  }

  private static List<EpisodeState> ended(
      TaskPurpose purpose, Phase phase, TaskOutcome outcome, boolean last) {
    return switch (purpose) {
      case DELAY_CONTACT, COLLECTION_SUPPORT -> phase.finished(outcome, last);
      case FOLLOW_UP -> phase.followedUp(outcome, last);
      case CONFIRMATION -> phase.confirmed(outcome, last);
      case PROTECTION_FOLLOW_UP -> List.of();
    };
  }

  /** Nobody is reported as supported, or as declining, who was not spoken with. */
  private static Optional<Reason> missingFor(TaskOutcome outcome, List<Contact> contacts) {
    return switch (outcome) {
      case SUPPORTED, DECLINED, NOT_REQUIRED ->
          contacts.stream().anyMatch(Contact::reached)
              ? Optional.empty()
              : Optional.of(Reason.NOT_REACHED_YET);
      case UNREACHABLE ->
          contacts.isEmpty() ? Optional.of(Reason.NO_ATTEMPT_YET) : Optional.empty();
    };
  }
}
