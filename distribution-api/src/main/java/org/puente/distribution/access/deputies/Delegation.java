package org.puente.distribution.access.deputies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody stands in for a finance officer who is away.
 *
 * @param until when it ends by itself
 * @param endedWhy EXPIRED or ENDED, null while it has not ended
 */
public record Delegation(
    UUID id,
    String from,
    String to,
    Instant startsAt,
    Instant until,
    String reason,
    @Nullable Instant endedAt,
    @Nullable String endedWhy) {

  public boolean open() {
    return endedAt == null;
  }

  /** Whether somebody stood in for somebody at that moment. */
  public boolean heldAt(Instant at) {
    Instant end = endedAt == null || endedAt.isAfter(until) ? until : endedAt;
    return !at.isBefore(startsAt) && at.isBefore(end);
  }

  /** The other one of the two. */
  public boolean isWith(String username) {
    return from.equals(username) || to.equals(username);
  }
}
