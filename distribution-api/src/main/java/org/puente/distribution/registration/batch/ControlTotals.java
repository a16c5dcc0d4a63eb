package org.puente.distribution.registration.batch;

/**
 * Compares what should be with what is, after each step: a difference is a bug, and nothing is
 * kept.
 */
final class ControlTotals {

  private ControlTotals() {}

  static void same(String what, int expected, int found, String comparedWith) {
    if (expected != found) {
      throw new IllegalStateException(
          "Control totals differ: %s %d, %s %d".formatted(what, expected, comparedWith, found));
    }
  }
}
