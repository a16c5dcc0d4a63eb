package org.puente.distribution.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans and transfers to look at, within the caller's scope. */
public interface PlanList {

  Optional<PlanDetails> find(UUID id);

  /** Newest first, from before the given one on. */
  List<PlanDetails> page(
      @Nullable UUID programmeId, @Nullable String state, @Nullable UUID before, int limit);

  /** A plan's transfers in id order. */
  List<TransferLine> transfers(
      UUID planId, @Nullable String state, @Nullable UUID after, int limit);

  Optional<TransferLine> transfer(UUID id);
}
