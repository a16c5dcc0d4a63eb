package org.puente.payments.fsp;

import java.time.Duration;
import java.util.List;

/** How long to wait before the bank is asked the n-th time; the last step repeats for ever. */
public record InquirySchedule(List<Duration> steps) {

  /** Throws IllegalArgumentException when empty or when a step is not positive. */
  public InquirySchedule {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.stream().anyMatch(step -> !step.isPositive())) {
      throw new IllegalArgumentException("An inquiry schedule needs positive steps: " + steps);
    }
  }

  public Duration wait(int inquiriesSoFar) {
    return steps.get(Math.min(inquiriesSoFar, steps.size() - 1));
  }
}
