package org.puente.distribution.programmes;

import java.time.Instant;

/** One instalment and the date that is communicated for it. */
public record Cycle(int number, Instant dueAt) {
  public Cycle {
    if (number < 1) {
      throw new IllegalArgumentException("Cycles count from 1");
    }
  }
}
