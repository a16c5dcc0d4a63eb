package org.puente.distribution.registration.persistence;

import java.time.Duration;
import java.util.OptionalLong;
import org.puente.distribution.registration.ImportState;

/**
 * How fast an import goes, and how long it may still take.
 *
 * @param sinceStart since work began
 * @param inState since the current step began
 * @param fileShare how much of the file has been read, from 0 to 1; 0 if unknown
 * @param rowsRead rows read so far
 * @param toApply people to enter
 * @param applied people entered so far
 */
record Pace(
    ImportState state,
    Duration sinceStart,
    Duration inState,
    double fileShare,
    int rowsRead,
    int toApply,
    int applied) {

  /** What validating and entering a row usually takes, for as long as nothing better is known. */
  private static final double MILLIS_PER_ROW_AFTER_STAGING = 0.06;

  long rowsPerSecond() {
    return rowsRead * 1_000L / Math.max(1, sinceStart.toMillis());
  }

  OptionalLong secondsLeft() {
    return switch (state) {
      case STAGING -> fileShare <= 0.01 ? OptionalLong.empty() : seconds(staging());
      case VALIDATING -> seconds(toApply * MILLIS_PER_ROW_AFTER_STAGING);
      case APPLYING -> seconds(applying());
      case TRIED, DONE, REFUSED, FAILED, DISCARDED -> OptionalLong.of(0);
      case PREPARING, RECEIVED -> OptionalLong.empty();
    };
  }

  private double staging() {
    double rows = rowsRead / fileShare;
    return inState.toMillis() * (1 - fileShare) / fileShare + rows * MILLIS_PER_ROW_AFTER_STAGING;
  }

  private double applying() {
    int left = toApply - applied;
    return applied == 0
        ? left * MILLIS_PER_ROW_AFTER_STAGING
        : (double) inState.toMillis() / applied * left;
  }

  private static OptionalLong seconds(double millis) {
    return OptionalLong.of((long) Math.ceil(millis / 1_000));
  }
}
