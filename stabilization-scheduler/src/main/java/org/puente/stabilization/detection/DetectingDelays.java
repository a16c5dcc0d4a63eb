package org.puente.stabilization.detection;

import io.micrometer.core.instrument.Counter;
import java.util.function.BooleanSupplier;

/** Raises everything that is due, chunk by chunk. */
class DetectingDelays {

  private final Claims claims;
  private final int chunk;
  private final Counter raised;

  DetectingDelays(Claims claims, int chunk, Counter raised) {
    this.claims = claims;
    this.chunk = chunk;
    this.raised = raised;
  }

  /** Goes on until nothing else is due or somebody asks to stop; returns how many it raised. */
  int drain(BooleanSupplier stop) {
    int total = 0;
    int claimed;
    do {
      claimed = claims.raise();
      raised.increment(claimed);
      total += claimed;
    } while (claimed == chunk && !stop.getAsBoolean());
    return total;
  }
}
