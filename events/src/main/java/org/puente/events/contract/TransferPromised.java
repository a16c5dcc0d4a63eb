package org.puente.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instalment was promised to a household with a communicated date; the delay clock starts. Told
 * again, with a higher sequence, when it goes to somebody else or they want to be told otherwise.
 *
 * @param sealedContact base64 of whom to tell of it and how, sealed for the promise; null where
 *     there is nobody to tell
 */
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
    @Nullable UUID organisationId,
    @Nullable String sealedContact)
    implements PtmEvent {
  public TransferPromised {
    requiredQualifications = List.copyOf(requiredQualifications);
  }
}
