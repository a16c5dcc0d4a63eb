package org.puente.distribution.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The two watermarks of a release. Whoever walks takes the release first; whoever walked before can
 * then no longer move a watermark.
 */
public interface Releases {

  /** Plans that are being released, in id order. */
  List<UUID> unfinished();

  /** Takes the walk over; empty where there is nothing to release. */
  Optional<Release> take(UUID planId, UUID walker);

  /**
   * Transfers between the watermarks: claimed before a crash, and perhaps sent. Publishing them
   * again sends the same bytes.
   */
  Optional<Chunk> unpublished(Release release, @Nullable UUID after, int limit);

  /**
   * Moves <i>published</i> up to what is confirmed, and claims and books the next transfers, under
   * the release row's lock; committed when it returns. Empty at the end of the plan.
   */
  Optional<Chunk> advance(Release release, @Nullable Chunk confirmed, int limit);

  /** Moves <i>published</i> up to what is confirmed. */
  void confirm(Release release, Chunk confirmed);

  /** Marks the walk as done once everything claimed is published. */
  void finish(Release release);

  /** A walk over a plan by the one who may. */
  record Release(UUID planId, UUID walker, PlanScope scope, Instant approvedAt) {}

  /** Some transfers in id order; {@code toSend} are those that nobody had stopped. */
  record Chunk(UUID first, UUID last, int count, List<Claimed> toSend) {
    public Chunk {
      toSend = List.copyOf(toSend);
    }
  }

  /** A transfer that is released, and the sequence of its TransferApproved. */
  record Claimed(TransferContent content, UUID promiseId, byte[] sealedPayee, long sequence) {}

  /** Somebody else walks by now. */
  final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Overtaken(UUID planId) {
      super("Another walker has taken over plan " + planId);
    }
  }
}
