package org.puente.benchmarks.bed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks at a service's heap twice a second. */
public final class HeapWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(500);
  private final Gauges gauges;
  private final Thread looking;
  private volatile long peak;

  HeapWatch(Gauges gauges) {
    this.gauges = gauges;
    this.looking = Thread.ofVirtual().start(this::look);
  }

  /** The most that was seen; null when nothing was. */
  public @Nullable Long peak() {
    peak = Math.max(peak, gauges.heap());
    return peak == 0 ? null : peak;
  }

  private void look() {
    try {
      while (true) {
        peak = Math.max(peak, gauges.heap());
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    looking.interrupt();
  }
}
