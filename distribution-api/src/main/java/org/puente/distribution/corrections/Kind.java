package org.puente.distribution.corrections;

/** What a correction does to one transfer of a draft. */
public enum Kind {
  /** Pays another amount. */
  AMOUNT,
  /** Stays in the plan and is not paid until somebody resumes it. */
  HOLD,
  RESUME,
  /** Leaves the plan; its promise waits for the next one. */
  TAKE_OUT
}
