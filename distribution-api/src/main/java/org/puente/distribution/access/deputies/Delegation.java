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
}
