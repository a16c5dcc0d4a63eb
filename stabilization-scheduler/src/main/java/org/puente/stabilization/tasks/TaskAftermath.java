package org.puente.stabilization.tasks;

import java.time.Instant;
import java.util.List;
import org.puente.events.access.Role;
import org.puente.events.contract.TaskCompleted;
import org.puente.events.contract.TaskEscalated;
import org.puente.events.contract.TaskOutcome;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeState;
import org.puente.stabilization.episodes.Episodes;
import org.puente.stabilization.episodes.MovingEpisodes;
import org.puente.stabilization.episodes.Phase;
import org.puente.stabilization.journal.Journals;
import org.springframework.stereotype.Service;

/** What follows from the end of a task, in the same transaction. */
@Service
class TaskAftermath {

  private final Tasks tasks;
  private final Episodes episodes;
  private final MovingEpisodes moving;
  private final RaisingSupport support;
  private final Journals journals;

  TaskAftermath(
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

  void of(Task.Done done) {
    Instant now = done.endedAt();
    TaskFacts facts = done.facts();
    TaskOutcome outcome = done.outcome();
    journals.append(List.of(new TaskCompleted(facts.personId(), facts.id(), outcome, now)), now);
    if (outcome == TaskOutcome.UNREACHABLE && facts.urgency() == Urgency.HIGH) {
      String to = Role.COORDINATOR.name();
      journals.append(List.of(new TaskEscalated(facts.personId(), facts.id(), to, now)), now);
    }
    boolean last = tasks.noneOpen(facts.episodeId());
    moving.move(facts.episodeId(), now, phase -> ended(facts.purpose(), phase, outcome, last));
    if (facts.purpose() == TaskPurpose.PROTECTION_FOLLOW_UP) {
      visitAgain(facts, now);
    }
  }

  private static List<EpisodeState> ended(
      TaskPurpose purpose, Phase phase, TaskOutcome outcome, boolean last) {
    return switch (purpose) {
      case DELAY_CONTACT, COLLECTION_SUPPORT -> phase.finished(outcome, last);
      case FOLLOW_UP, URGENT_CONTACT -> phase.followedUp(outcome, last);
      case CONFIRMATION -> phase.confirmed(outcome, last);
      case PROTECTION_FOLLOW_UP, CHILD_PROTECTION -> List.of();
    };
  }

  /** A protection case that was closed is visited until its time is over. */
  private void visitAgain(TaskFacts facts, Instant now) {
    Episode episode = episodes.find(facts.episodeId()).orElseThrow();
    Instant until = episode.followedUntil();
    if (until != null && now.isBefore(until)) {
      journals.append(support.protectionVisit(episode.id(), until), now);
    }
  }
}
