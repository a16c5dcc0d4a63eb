package org.puente.events.contract;

import java.util.UUID;

/**
 * What stabilization-scheduler says about delays, tasks, episodes and referrals; one sequence per
 * person.
 */
public sealed interface StabilizationEvent extends PuenteEvent
    permits DelayDetected,
        TaskRaised,
        SupportTaskRaised,
        TaskAssigned,
        TaskCompleted,
        TaskCancelled,
        TaskEscalated,
        EpisodeOpened,
        EpisodeMoved,
        EpisodeUrgencyChanged,
        ReferralMoved {

  UUID personId();

  @Override
  default UUID aggregateId() {
    return personId();
  }

  @Override
  default UUID partitionKey() {
    return personId();
  }
}
