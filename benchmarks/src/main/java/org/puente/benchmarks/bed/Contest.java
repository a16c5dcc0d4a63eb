package org.puente.benchmarks.bed;

import java.util.Map;

/** One step: done by the services, then barely, then naively. */
public interface Contest {
  /** How many rows are enough for the naive way. */
  int NAIVE_ROWS = 2_000;

  /** Does what the step is, through the services; later steps build on it. */
  Timed perform();

  /** Rows per second of the barest way to move the same bytes. */
  double ceiling();

  /** Rows per second of one row at a time. */
  double naive();

  /** What else was measured, by its name in the JSON. Asked for last. */
  default Map<String, Double> further() {
    return Map.of();
  }
}
