package org.puente.stabilization.children;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.puente.events.contract.StabilizationEvent;
import org.puente.events.contract.TaskCancelled;
import org.puente.events.http.Problem;
import org.puente.stabilization.episodes.Ending;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeState;
import org.puente.stabilization.episodes.Episodes;
import org.puente.stabilization.episodes.MovingEpisodes;
import org.puente.stabilization.episodes.Phase;
import org.puente.stabilization.journal.Journals;
import org.puente.stabilization.tasks.RaisingSupport;
import org.puente.stabilization.tasks.Task;
import org.puente.stabilization.tasks.TaskPurpose;
import org.puente.stabilization.tasks.Tasks;
import org.springframework.stereotype.Service;

/** The agreed contacts of a case end with it; a late transfer and an alarm hold it open. */
@Service
class EndingSupport {

  private static final Set<TaskPurpose> AGREED =
      Set.of(TaskPurpose.FOLLOW_UP, TaskPurpose.CONFIRMATION);

  private final Tasks tasks;
  private final Episodes episodes;
  private final MovingEpisodes moving;
  private final RaisingSupport support;
  private final Journals journals;

  EndingSupport(
      Tasks tasks,
      Episodes episodes,
      MovingEpisodes moving,
      RaisingSupport support,
      Journals journals) {
    this.tasks = tasks;
    this.episodes = episodes;
    this.moving = moving;
    this.support = support;
    this.journals = journals;
  }

  /** Joins the transaction in which the person's journal was locked. */
  void end(Episode episode, Instant now) {
    List<Task.Cancelled> agreed = tasks.cancelEnded(episode.id(), AGREED, now);
    if (episodes.isBusy(episode.id())) {
      throw Problem.conflict(
          "episode-running", "This person still waits for a transfer, or a task is open.");
    }
    journals.append(agreed.stream().map(task -> told(task)).toList(), now);
    moving.move(episode.id(), now, EndingSupport::toTheEnd);
  }

  /** Visits go on until then, the next one made when the one before has ended. */
  void visitUntil(UUID episodeId, Instant until, Instant now) {
    episodes.followUntil(episodeId, until);
    journals.append(support.protectionVisit(episodeId, until), now);
  }

  private static List<EpisodeState> toTheEnd(Phase phase) {
    return switch (phase) {
      case OPEN, CLOSING -> List.of(Ending.CLOSED);
      case CONTACTING, SCREENED, ACTIVE -> List.of(Phase.CLOSING, Ending.CLOSED);
    };
  }

  private static StabilizationEvent told(Task.Cancelled task) {
    return new TaskCancelled(
        task.facts().personId(), task.facts().id(), task.reason().told(), task.endedAt(), null);
  }
}
