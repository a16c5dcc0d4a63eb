package org.puente.events.contract;

/** How a task ended. */
public enum TaskOutcome {
  SUPPORTED,
  DECLINED,
  NOT_REQUIRED,
  UNREACHABLE
}
