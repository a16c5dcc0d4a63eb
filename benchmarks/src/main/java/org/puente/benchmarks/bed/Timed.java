package org.puente.benchmarks.bed;

import org.jspecify.annotations.Nullable;

/**
 * A step as it went through the services.
 *
 * @param p95Millis of one call, where the step calls somebody
 */
public record Timed(
    long rows, double seconds, @Nullable Long peakHeapBytes, @Nullable Double p95Millis) {
  public double rate() {
    return rows / seconds;
  }
}
