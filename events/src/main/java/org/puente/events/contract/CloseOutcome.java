package org.puente.events.contract;

/** Why nothing more will happen. */
public enum CloseOutcome {
  DELIVERED,
  CANCELLED,
  REPLACED,
  PROMISE_WITHDRAWN
}
