package org.puente.distribution.funding;

import java.util.UUID;
import org.puente.events.access.Caller;

/** Whoever takes part in a funding. */
public record Hand(UUID id, String username) {

  /** Whoever makes the current request. */
  public static Hand ofCaller() {
    Caller caller = Caller.current();
    return new Hand(caller.userId(), caller.username());
  }
}
