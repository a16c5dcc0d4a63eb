package org.puente.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Support that was agreed with a person goes on, or is confirmed at its end; no transfer needs to
 * be late.
 *
 * @param kind FOLLOW_UP or CONFIRMATION; why support goes on never travels
 * @param programmeId with the territory and the partner it says who may see it
 * @param organisationId the partner that looks after the household
 */
public record SupportTaskRaised(
    UUID personId,
    UUID taskId,
    UUID episodeId,
    String kind,
    Urgency urgency,
    String territory,
    String language,
    List<String> requiredQualifications,
    Instant dueAt,
    Instant raisedAt,
    @Nullable UUID programmeId,
    @Nullable UUID organisationId)
    implements StabilizationEvent {
  public SupportTaskRaised {
    requiredQualifications = List.copyOf(requiredQualifications);
  }
}
