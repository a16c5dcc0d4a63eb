package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.DelayCause;
import org.puente.events.contract.TaskOutcome;
import org.puente.events.contract.Urgency;

/** A task of stabilization-scheduler, which knows the person by id only. */
public record SupportTask(
    UUID id,
    State state,
    String kind,
    @Nullable DelayCause cause,
    @Nullable Integer stage,
    Urgency urgency,
    UUID personId,
    UUID episodeId,
    String territory,
    String language,
    Instant raisedAt,
    Instant dueAt,
    @Nullable UUID assignee,
    @Nullable Instant endedAt,
    @Nullable TaskOutcome outcome,
    @Nullable String cancelReason) {

  /** Where a task stands. */
  public enum State {
    OPEN,
    ASSIGNED,
    DONE,
    CANCELLED;

    public boolean ended() {
      return this == DONE || this == CANCELLED;
    }
  }
}
