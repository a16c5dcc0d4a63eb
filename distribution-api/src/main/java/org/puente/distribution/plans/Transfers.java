package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transfers of plans; a plan may have a million. */
public interface Transfers {

  /** Whether anybody of the scope waits whose slot is free. */
  boolean anyWaiting(PlanScope scope);

  /** Promises of the scope that are not paid, whoever holds their slots. */
  int unpaid(PlanScope scope);

  /** The next stretches of the scope's promises, at most so many; none at the end. */
  List<Stretch> stretches(PlanScope scope, @Nullable UUID after, int atMost);

  /** Collects those of a stretch who wait and whose slots are free; how many. */
  int collect(UUID planId, PlanScope scope, Stretch stretch);

  /** Collects one promise; false where it does not wait, or somebody else was first. */
  boolean collectOnly(UUID planId, PlanScope scope, UUID promise);

  /** Some promises in id order, as many as one transaction looks at: behind one, up to another. */
  record Stretch(UUID after, UUID upTo) {}

  /** Streams the plan's transfers in id order into a digest. */
  Digest digest(PlanHeader header);

  /** What of the plan is not cancelled. */
  BigDecimal payable(UUID planId);

  /** What of the plan still stands at PLANNED, above the watermark. */
  BigDecimal toRelease(UUID planId);

  /** The same over all plans of the programme that are being released to this provider first. */
  BigDecimal beingReleased(UUID programmeId, String fsp);

  /** Cancels every transfer of a plan that is discarded, and frees the slots. */
  void discard(UUID planId);

  /** The plan of a transfer that the caller may see. */
  Optional<UUID> planOf(UUID id);

  /** One transfer with its release row, its promise and itself locked, in this order. */
  Optional<LockedTransfer> lock(UUID id);
}
