package org.puente.distribution.plans;

import java.util.UUID;

/** Wakes the walk; a signal that is lost only costs the time until somebody looks. */
public interface ReleaseSignal {

  /** A release was decided; heard once the caller's transaction has committed. */
  void decided(UUID planId);
}
