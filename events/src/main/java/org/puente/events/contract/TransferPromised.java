package org.puente.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An instalment was promised to a household with a communicated date; the delay clock starts. */
public record TransferPromised(
    UUID promiseId,
    UUID personId,
    UUID programmeId,
    int cycle,
    Instant dueAt,
    String territory,
    String language,
    Urgency urgency,
    List<String> requiredQualifications,
    @Nullable UUID organisationId)
    implements PtmEvent {
  public TransferPromised {
    requiredQualifications = List.copyOf(requiredQualifications);
  }
}
