package org.puente.stabilization.policies;

import org.puente.events.contract.Urgency;

/** A number of days for each tier; never negative. */
public record ByUrgency(int high, int medium, int low) {

  public ByUrgency {
    if (high < 0 || medium < 0 || low < 0) {
      throw new IllegalArgumentException("Days cannot be negative");
    }
  }

  public int of(Urgency urgency) {
    return switch (urgency) {
      case HIGH -> high;
      case MEDIUM -> medium;
      case LOW -> low;
    };
  }
}
