package org.puente.distribution.plans;

import java.time.Duration;
import java.util.UUID;

/** Wakes whoever works in the background; a lost signal only costs the time until they look. */
public interface WorkSignal {

  /** Work was begun; heard once the caller's transaction has committed. */
  void begun(UUID planId);

  /** Waits until nobody of this instance works on the plan any more, or the time is up. */
  void await(UUID planId, Duration atMost);
}
