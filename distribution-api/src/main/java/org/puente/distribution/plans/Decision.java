package org.puente.distribution.plans;

/** What became of a step with a plan. */
public sealed interface Decision {

  /** The plan after the step. */
  record Moved(Plan plan) implements Decision {}

  /** Nothing changed. */
  record Refused(Refusal why) implements Decision {}
}
