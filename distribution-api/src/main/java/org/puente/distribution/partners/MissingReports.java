package org.puente.distribution.partners;

import java.util.UUID;

/** What plans ask about reports. */
public interface MissingReports {

  /** Overdue reports of the plan's partner, place and cycle. */
  int of(UUID plan);

  /** Whether they stop that step of it, by the programme's policy. */
  boolean stop(UUID plan, StoppedStep step);
}
