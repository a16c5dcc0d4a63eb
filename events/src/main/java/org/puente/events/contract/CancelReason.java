package org.puente.events.contract;

/** Why a task is no longer needed. */
public enum CancelReason {
  DELIVERED,
  VOIDED,
  PROMISE_CLOSED
}
