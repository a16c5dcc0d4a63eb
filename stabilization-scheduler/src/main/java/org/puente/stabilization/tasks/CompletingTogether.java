package org.puente.stabilization.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.StabilizationEvent;
import org.puente.events.contract.TaskAssigned;
import org.puente.events.contract.TaskCompleted;
import org.puente.events.contract.TaskOutcome;
import org.puente.stabilization.episodes.EpisodeState;
import org.puente.stabilization.episodes.MovingEpisodes;
import org.puente.stabilization.episodes.Phase;
import org.puente.stabilization.journal.Journals;
import org.springframework.stereotype.Service;

/**
 * A session that was held is the contact that many tasks asked for. Collection support, a
 * confirmation and what is urgent stay: they are between two people.
 */
@Service
public class CompletingTogether {

  private static final Set<TaskPurpose> BY_A_SESSION =
      Set.of(TaskPurpose.DELAY_CONTACT, TaskPurpose.FOLLOW_UP);

  private final Tasks tasks;
  private final MovingEpisodes episodes;
  private final RaisingSupport support;
  private final Journals journals;
  private final Clock clock;

  public CompletingTogether(
      Tasks tasks,
      MovingEpisodes episodes,
      RaisingSupport support,
      Journals journals,
      Clock clock) {
    this.tasks = tasks;
    this.episodes = episodes;
    this.support = support;
    this.journals = journals;
    this.clock = clock;
  }

  /**
   * Of these episodes, whose people are locked and came.
   *
   * @param next when each of them is contacted again, where that was agreed on
   * @return how many tasks ended
   */
  public int complete(Collection<UUID> came, JointContact contact, @Nullable Instant next) {
    if (came.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    CompletedTogether together = tasks.completeTogether(came, BY_A_SESSION, contact, now);
    var told = new ArrayList<StabilizationEvent>();
    together.taken().forEach(task -> told.add(taken(task)));
    together.done().forEach(task -> told.add(completed(task)));
    told.addAll(episodes.moveTogether(came, now, CompletingTogether::supported));
    if (next != null) {
      told.addAll(support.followUps(came, next));
    }
    journals.append(told, now);
    return together.done().size();
  }

  /** What closes stays closing: the confirmation is still to come. */
  private static List<EpisodeState> supported(Phase phase) {
    return phase == Phase.CLOSING ? List.of() : phase.finished(TaskOutcome.SUPPORTED, false);
  }

  private static TaskAssigned taken(Task.Assigned task) {
    TaskFacts facts = task.facts();
    return new TaskAssigned(facts.personId(), facts.id(), task.assignee(), task.assignedAt());
  }

  private static TaskCompleted completed(Task.Done task) {
    TaskFacts facts = task.facts();
    return new TaskCompleted(facts.personId(), facts.id(), task.outcome(), task.endedAt());
  }
}
