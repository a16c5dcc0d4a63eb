package org.puente.payments.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was promised, and whom to tell when its date passes. */
public interface Promises {

  /**
   * A telling of a promise.
   *
   * @param sealedContact null where there is nobody to tell
   * @param sequence of two tellings the higher holds
   */
  record Promised(
      UUID promiseId,
      UUID programmeId,
      @Nullable UUID organisationId,
      String territory,
      Instant dueAt,
      byte @Nullable [] sealedContact,
      long sequence) {}

  /**
   * That nothing more will be paid of it, or that something will again.
   *
   * @param sequence of two the higher holds
   */
  record Closed(UUID promiseId, boolean closed, long sequence) {}

  /** Keeps each unless a later telling is known; one of each promise. */
  void takeIn(Collection<Promised> promised, Instant now);

  /** Keeps each unless something later is known, and forgets whom to tell; one of each promise. */
  void close(Collection<Closed> closed);
}
