package org.puente.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Support that was agreed with a person goes on, or is confirmed at its end; no transfer needs to
 * be late.
 *
 * @param kind FOLLOW_UP or CONFIRMATION; why support goes on never travels
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
    Instant raisedAt)
    implements StabilizationEvent {
  public SupportTaskRaised {
    requiredQualifications = List.copyOf(requiredQualifications);
  }
}
