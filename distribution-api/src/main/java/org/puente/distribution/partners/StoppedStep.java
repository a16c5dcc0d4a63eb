package org.puente.distribution.partners;

/** What a programme's overdue reports stop. */
public enum StoppedStep {
  /** They are told, and people weigh. */
  NOTHING,
  /** Submitting a plan that waits for one, and releasing it. */
  SUBMISSION,
  /** Releasing it. */
  RELEASE
}
