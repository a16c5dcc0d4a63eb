package org.puente.stabilization.watches;

/** Whether a promise still stands, by the latest word on it. */
public enum Standing {
  OPEN,
  /** Its transfer was cancelled and nothing replaces it. */
  CANCELLED,
  PROMISE_WITHDRAWN
}
