package org.puente.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Someone is asked to stand by a person whose transfer is late (BP5). */
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
    Instant raisedAt)
    implements StabilizationEvent {
  public TaskRaised {
    requiredQualifications = List.copyOf(requiredQualifications);
  }
}
