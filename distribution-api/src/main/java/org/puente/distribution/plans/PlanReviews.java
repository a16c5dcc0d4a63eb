package org.puente.distribution.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was computed of a plan and is kept with it. */
public interface PlanReviews {

  /** Computes it anew from the plan's transfers as they are, and keeps it. */
  void compute(UUID planId);

  Optional<Kept> find(UUID planId);

  /** The first year of each age band that people are counted by, in order. */
  List<Integer> ageBands();

  /** The shares by cut, and one row per kind of finding, with its reason after a colon. */
  record Kept(
      Instant reviewedAt,
      boolean stale,
      @Nullable Integer comparedWith,
      PlanShare all,
      List<PlanShare> byTerritory,
      List<PlanShare> byPartner,
      List<PlanShare> byTier,
      List<PlanShare> bySexAndAge,
      List<PlanShare> findings) {}
}
