package org.puente.benchmarks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step as it was measured.
 *
 * @param rate rows per second
 * @param ceilingRate of the barest way to move the same bytes, in the same run
 * @param naiveRate of one row at a time, on a smaller sample
 * @param peakHeapBytes the most heap that the service in question was seen using
 * @param p95Millis of one call, where the step calls somebody
 * @param further what else the step measured, by name
 */
public record Measurement(
    Step step,
    long rows,
    double rate,
    double ceilingRate,
    double naiveRate,
    @Nullable Long peakHeapBytes,
    @Nullable Double p95Millis,
    Map<String, Double> further) {}
