package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person was told something about a transfer; never the number, never the words.
 *
 * @param kind CODE, PIN, REMINDER or NOTICE
 * @param channel SMS, VOICE, SLIP or NONE
 * @param part which of the transfer's codes
 * @param state QUEUED, SENDING, SENT, DELIVERED, FAILED, UNDELIVERABLE or EXPIRED
 * @param endedAt when it was delivered, or given up
 */
public record ToldMessage(
    UUID transferId,
    String kind,
    String channel,
    @Nullable Integer part,
    String state,
    Instant queuedAt,
    @Nullable Instant sentAt,
    @Nullable Instant endedAt) {

  /** When it went out, or when it was written where it has not gone out. */
  public Instant at() {
    return sentAt == null ? queuedAt : sentAt;
  }

  public String tone() {
    return switch (state) {
      case "DELIVERED" -> "done";
      case "FAILED", "UNDELIVERABLE", "EXPIRED" -> "stop";
      default -> "wait";
    };
  }
}
