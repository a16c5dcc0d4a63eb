package org.puente.distribution.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans that are released and not closed. */
public interface OpenPlans {

  List<UUID> released();

  /** The first transfer in id order, from this one on, that has not ended yet. */
  Optional<UUID> firstOpen(UUID planId, @Nullable UUID from);
}
