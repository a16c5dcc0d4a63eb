package org.puente.stabilization.detection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.BooleanSupplier;

/** Raises everything that is due, chunk by chunk. */
class DetectingDelays {

  private final Claims claims;
  private final int chunk;
  private final Counter raised;
  private final Timer look;

  DetectingDelays(Claims claims, int chunk, MeterRegistry registry) {
    this.claims = claims;
    this.chunk = chunk;
    this.raised =
        Counter.builder("puente.tasks.raised")
            .description("Tasks raised by this instance because a threshold had passed")
            .register(registry);
    this.look =
        Timer.builder("puente.detection.look")
            .description("One look for what is due, and raising what was found")
            .register(registry);
  }

  /** Goes on until nothing else is due or somebody asks to stop; returns how many it raised. */
  int drain(BooleanSupplier stop) {
    int total = 0;
    Claims.Look seen;
    do {
      seen = look.record(claims::raise);
      raised.increment(seen.raised());
      total += seen.raised();
    } while (seen.found() == chunk && !stop.getAsBoolean());
    return total;
  }
}
