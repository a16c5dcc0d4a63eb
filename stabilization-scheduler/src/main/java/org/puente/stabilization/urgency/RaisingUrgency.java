package org.puente.stabilization.urgency;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.EpisodeUrgencyChanged;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.journal.Journals;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.policies.Policy;
import org.puente.stabilization.tasks.Tasks;
import org.springframework.stereotype.Service;

/** What is open of an episode becomes most urgent; the tier is told, the reason is kept. */
@Service
public class RaisingUrgency {

  private final UrgencyReasons reasons;
  private final Tasks tasks;
  private final Policies policies;
  private final Journals journals;
  private final Clock clock;

  RaisingUrgency(
      UrgencyReasons reasons, Tasks tasks, Policies policies, Journals journals, Clock clock) {
    this.reasons = reasons;
    this.tasks = tasks;
    this.policies = policies;
    this.journals = journals;
    this.clock = clock;
  }

  /** Joins the transaction in which the person's journal was locked. */
  public void raise(Episode episode, UrgencyReason reason, UUID worker) {
    Instant now = clock.instant();
    Policy policy = policies.current();
    Instant due = policy.rules().calendar().plusDays(now, policy.rules().firstContactDays().high());
    reasons.add(episode, reason, worker, now);
    tasks.makeUrgent(episode.id(), due);
    journals.append(
        List.of(
            new EpisodeUrgencyChanged(episode.personId(), episode.id(), Urgency.HIGH, due, now)),
        now);
  }
}
