package org.puente.distribution.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's notice of something that waits for them, or did.
 *
 * @param over when it waited no longer
 */
public record Notice(
    UUID id, Waiting about, Instant noticedAt, @Nullable Instant readAt, @Nullable Instant over) {

  /** Whether it should still be looked at. */
  public boolean unread() {
    return readAt == null && over == null;
  }
}
