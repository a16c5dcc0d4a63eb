package org.puente.distribution.notices;

import java.util.Set;
import org.puente.events.access.Caller;

/** Finds what waits for somebody, as they see it themselves; the home page shows the same. */
public interface WhatWaits {

  /** For whoever is calling, within their own scope. */
  Found of(Caller caller);

  /**
   * What was found.
   *
   * @param unseen kinds that could not be looked at just now
   */
  record Found(Set<Waiting> waiting, Set<Kind> unseen) {

    public Found {
      waiting = Set.copyOf(waiting);
      unseen = Set.copyOf(unseen);
    }
  }
}
