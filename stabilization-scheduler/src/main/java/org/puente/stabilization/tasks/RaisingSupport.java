package org.puente.stabilization.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.puente.events.access.Role;
import org.puente.events.contract.StabilizationEvent;
import org.puente.events.contract.SupportTaskRaised;
import org.puente.events.contract.TaskAssigned;
import org.puente.events.contract.TaskEscalated;
import org.puente.events.contract.Urgency;
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

  /** One contact for each of these, as a session agreed on. */
  public List<StabilizationEvent> followUps(Collection<UUID> episodes, Instant dueAt) {
    return episodes.isEmpty() ? List.of() : raise(TaskPurpose.FOLLOW_UP, episodes, dueAt);
  }

  /** The next visit after a protection case was closed, by the policy and not after this moment. */
  public List<StabilizationEvent> protectionVisit(UUID episode, Instant until) {
    var policy = policies.current();
    Instant next =
        policy.rules().calendar().plusDays(clock.instant(), policy.cases().protectionVisitDays());
    return raise(
        TaskPurpose.PROTECTION_FOLLOW_UP, List.of(episode), next.isBefore(until) ? next : until);
  }

  /**
   * One task that waits for nobody in particular, due now, told to these roles at once; the same as
   * the one that is open already. The person's journal is locked.
   *
   * @param like whose place and language it has
   */
  public List<StabilizationEvent> urgently(
      TaskPurpose purpose, UUID like, UUID episode, Collection<Role> to) {
    Instant now = clock.instant();
    var told = new ArrayList<StabilizationEvent>();
    tasks
        .raiseUrgent(purpose, like, episode, now, now)
        .map(Task.Open::facts)
        .ifPresent(
            task -> {
              told.add(raised(task));
              to.forEach(
                  role ->
                      told.add(new TaskEscalated(task.personId(), task.id(), role.name(), now)));
            });
    return told;
  }

  /** When the next contact should be, by the policy. */
  public Instant nextContact(Urgency urgency) {
    var policy = policies.current();
    return policy
        .rules()
        .calendar()
        .plusDays(clock.instant(), policy.support().followUpDays().of(urgency));
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
        facts.raisedAt(),
        facts.programmeId(),
        facts.organisationId());
  }
}
