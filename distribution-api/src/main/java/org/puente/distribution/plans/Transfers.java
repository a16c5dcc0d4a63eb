package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** The transfers of plans; a plan may have a million. */
public interface Transfers {

  /**
   * Collects everybody of the scope who waits and whose slot is free; how many, and what it adds up
   * to.
   */
  Collected collect(UUID planId, PlanScope scope);

  /** The outcome; {@code taken} were waiting but hold their slot in another plan. */
  record Collected(int count, BigDecimal total, int taken) {}

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
