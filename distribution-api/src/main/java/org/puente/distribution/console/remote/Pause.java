package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.UUID;

/** Something that is stopped; {@code target} is a bank's code, or the id of a programme or plan. */
public record Pause(UUID id, Scope scope, String target, String reason, String by, Instant at) {

  /** How much is stopped. */
  public enum Scope {
    FSP,
    PROGRAMME,
    PLAN
  }

  public boolean is(Scope wanted, String what) {
    return scope == wanted && target.equals(what);
  }
}
