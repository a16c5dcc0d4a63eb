package org.puente.stabilization.policies;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a promise becomes a delay, and when it becomes a graver one.
 *
 * @param stages ascending; the first is the threshold
 * @param firstContact how long after a task is raised somebody should have been in touch
 */
public record Timetable(int policyVersion, List<Instant> stages, Duration firstContact) {

  public Timetable {
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("A timetable has a threshold");
    }
  }

  public Instant threshold() {
    return stages.getFirst();
  }
}
