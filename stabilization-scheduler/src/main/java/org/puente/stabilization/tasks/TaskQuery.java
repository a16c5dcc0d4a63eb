package org.puente.stabilization.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list; what is null does not filter. Most urgent first: by when there should be a
 * contact.
 */
public record TaskQuery(
    @Nullable TaskState state,
    @Nullable String territory,
    @Nullable UUID assignee,
    @Nullable UUID episodeId,
    @Nullable After after,
    int limit) {

  public boolean mostUrgentFirst() {
    return state == TaskState.OPEN || state == TaskState.ASSIGNED;
  }

  /** The last task of the page before. */
  public record After(Instant dueAt, UUID taskId) {}
}
