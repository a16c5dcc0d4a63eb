package org.puente.stabilization.tasks;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.puente.events.contract.EpisodeMoved;
import org.puente.events.contract.StabilizationEvent;
import org.puente.events.contract.TaskCancelled;
import org.puente.stabilization.episodes.MovingEpisodes;
import org.puente.stabilization.episodes.Phase;
import org.puente.stabilization.journal.Journals;
import org.springframework.stereotype.Service;

/**
 * Delivery cancels delay tasks, not support: contacts stay, and a person in touch is not dropped.
 */
@Service
public class CancellingTasks {

  private final Tasks tasks;
  private final MovingEpisodes episodes;
  private final RaisingSupport support;
  private final Journals journals;
  private final Clock clock;

  public CancellingTasks(
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

  /** Joins the transaction in which the watches were settled. */
  public void because(List<EndedWait> waits) {
    if (waits.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Set<UUID> people = waits.stream().map(EndedWait::personId).collect(toSet());
    journals.lock(people);
    var told = new ArrayList<StabilizationEvent>();
    for (Task.Cancelled task : tasks.cancel(waits, now)) {
      TaskFacts facts = task.facts();
      told.add(
          new TaskCancelled(
              facts.personId(),
              facts.id(),
              task.reason().told(),
              now,
              task.reason() == CancelCause.PAYEE_CHANGED ? task.reason().name() : null));
    }
    List<EpisodeMoved> over = episodes.waitOver(people, now);
    told.addAll(over);
    told.addAll(
        support.confirmations(
            over.stream()
                .filter(moved -> moved.state().equals(Phase.CLOSING.name()))
                .map(EpisodeMoved::episodeId)
                .toList()));
    journals.append(told, now);
  }
}
