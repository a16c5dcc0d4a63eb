package org.puente.distribution.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans and transfers to look at, within the caller's scope. */
public interface PlanList {

  Optional<PlanDetails> find(UUID id);

  /** The same without counting transfers by state, which takes a while where there are many. */
  Optional<PlanDetails> header(UUID id);

  /** Newest first, from before the given one on. */
  List<PlanDetails> page(
      @Nullable UUID programmeId, @Nullable String state, @Nullable UUID before, int limit);
}
