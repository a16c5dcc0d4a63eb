package org.puente.distribution.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.tables.Refusal;
import org.puente.events.tables.Words;

/**
 * An import as somebody watches it.
 *
 * @param profile the mapping profile that was named, or that fitted best; null if none did
 * @param rowsRead rows of data; at the end it equals accepted + rejected
 * @param trial whether it is, or was, only tried out: nobody is entered
 * @param ratePerSecond rows a second since the start
 * @param secondsLeft an estimate; null where nothing is known yet
 */
public record ImportProgress(
    UUID id,
    UUID programmeId,
    UUID organisationId,
    String fileName,
    @Nullable String profile,
    ImportState state,
    int rowsRead,
    int accepted,
    int rejected,
    int duplicatesFlagged,
    long ratePerSecond,
    @Nullable Long secondsLeft,
    @Nullable RefusalNote refusal,
    boolean trial,
    String receivedBy,
    Instant receivedAt,
    @Nullable Instant finishedAt) {

  /** Why the file was refused, in words, with a detail such as a row or a column count. */
  public record RefusalNote(Refusal code, Words message, String detail) {}
}
