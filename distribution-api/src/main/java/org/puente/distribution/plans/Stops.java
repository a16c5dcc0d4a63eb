package org.puente.distribution.plans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.StopKind;

/** What stops write about a locked transfer. */
public interface Stops {

  /** Moves a transfer that nobody outside has heard of; {@code dropped} takes it out of a draft. */
  void move(LockedTransfer transfer, TransferStatus to, boolean dropped);

  /** Marks that an answer is awaited. */
  void await(LockedTransfer transfer, StopKind kind);

  /** Lets a transfer that the payment side holds go on. */
  void resume(LockedTransfer transfer);

  /** The next sequence of the promise, on the locked promise. */
  long nextSequence(UUID promiseId);

  /** Notes that the promise was told to be cancelled. */
  void promiseCancelled(UUID promiseId);

  /** Keeps who asked for what, and why. */
  void keep(UUID transferId, Request request, boolean immediate);

  /** A person's wish; the reason stays here and never travels. */
  record Request(Stopping.Wish wish, String reason, Plans.Person by) {}

  /** What was asked of a transfer, in order. */
  List<Kept> of(UUID transferId);

  /**
   * A stop as it was kept.
   *
   * @param immediate false where the payment side was asked
   */
  record Kept(
      Stopping.Wish wish,
      boolean immediate,
      @Nullable String reason,
      @Nullable String by,
      Instant at) {}
}
