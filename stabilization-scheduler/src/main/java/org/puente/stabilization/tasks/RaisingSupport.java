package org.puente.stabilization.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.StabilizationEvent;
import org.puente.events.contract.SupportTaskRaised;
import org.puente.events.contract.TaskAssigned;
import org.puente.stabilization.policies.Policies;
import org.springframework.stereotype.Service;

/**
 * Raises the tasks that hang on no promise: what was agreed with a person, and the contact that
 * confirms that nothing more is needed. They go to whoever stood by the person last.
 */
@Service
public class RaisingSupport {
  private final Tasks tasks;
  private final Policies policies;
  private final Clock clock;

  public RaisingSupport(Tasks tasks, Policies policies, Clock clock) {
    this.tasks = tasks;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * One confirmation for each of these episodes, whose people's journals are locked. Returns what
   * the caller has to append to the journals.
   */
  public List<StabilizationEvent> confirmations(Collection<UUID> episodes) {
    return episodes.isEmpty() ? List.of() : raise(TaskPurpose.CONFIRMATION, episodes, inTime());
  }

  /** The same for the next contact that was agreed on; an episode that has one keeps it. */
  public List<StabilizationEvent> followUp(TaskPurpose purpose, UUID episode, Instant dueAt) {
    return raise(purpose, List.of(episode), dueAt);
  }

  private Instant inTime() {
    var policy = policies.current();
    return policy.rules().calendar().plusDays(clock.instant(), policy.support().confirmationDays());
  }

  private List<StabilizationEvent> raise(
      TaskPurpose purpose, Collection<UUID> episodes, Instant dueAt) {
    Instant now = clock.instant();
    List<Task.Open> raised = tasks.raise(purpose, episodes, now, dueAt);
    var told = new ArrayList<StabilizationEvent>();
    raised.forEach(task -> told.add(raised(task.facts())));
    tasks
        .assignToWhoStoodBy(raised, now)
        .forEach(
            task ->
                told.add(
                    new TaskAssigned(
                        task.facts().personId(), task.facts().id(), task.assignee(), now)));
    return told;
  }

  private static SupportTaskRaised raised(TaskFacts facts) {
    return new SupportTaskRaised(
        facts.personId(),
        facts.id(),
        facts.episodeId(),
        facts.purpose().told(),
        facts.urgency(),
        facts.territory(),
        facts.language(),
        facts.requiredQualifications(),
        facts.dueAt(),
        facts.raisedAt());
  }
}
