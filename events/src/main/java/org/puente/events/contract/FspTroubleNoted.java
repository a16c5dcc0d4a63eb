package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something is wrong with a provider that people have to know of without looking; told once when it
 * has lasted, and once when it is over.
 *
 * @param worth of which codes run low; null where the provider is down
 * @param over null while it lasts
 */
public record FspTroubleNoted(
    UUID troubleId,
    String fsp,
    Kind kind,
    @Nullable Money worth,
    Instant since,
    @Nullable Instant over,
    Instant occurredAt)
    implements FspEvent {

  /** What is wrong. */
  public enum Kind {
    /** It does not answer, and something waits for it. */
    DOWN,
    /** Fewer codes of one worth are free than are wanted, or than orders wait. */
    LOW_STOCK
  }

  @Override
  public UUID aggregateId() {
    return troubleId;
  }

  @Override
  public UUID partitionKey() {
    return troubleId;
  }
}
