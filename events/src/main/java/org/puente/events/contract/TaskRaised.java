package org.puente.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone is asked to stand by a person whose transfer is late (BP5).
 *
 * @param programmeId whose promise it is; with the territory and the partner it says who may see it
 * @param organisationId the partner that looks after the household, where it was told
 */
public record TaskRaised(
    UUID personId,
    UUID taskId,
    UUID episodeId,
    UUID promiseId,
    int stage,
    TaskKind kind,
    Urgency urgency,
    String territory,
    String language,
    List<String> requiredQualifications,
    Instant firstContactDue,
    Instant raisedAt,
    @Nullable UUID programmeId,
    @Nullable UUID organisationId)
    implements StabilizationEvent {
  public TaskRaised {
    requiredQualifications = List.copyOf(requiredQualifications);
  }
}
