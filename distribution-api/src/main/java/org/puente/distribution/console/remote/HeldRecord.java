package org.puente.distribution.console.remote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record in a service's quarantine, without its payload. */
public record HeldRecord(
    long id,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    @Nullable String type,
    String reason,
    Instant quarantinedAt,
    @Nullable Instant replayedAt,
    String state) {

  public boolean waits() {
    return replayedAt == null;
  }
}
