package org.puente.stabilization.tasks;

import org.puente.events.contract.CancelReason;

/** Why a task has lost its purpose, as it is kept here. */
public enum CancelCause {
  DELIVERED,
  VOIDED,
  PROMISE_CLOSED,
  /** The money goes to somebody else of the household; this person waits for it no longer. */
  PAYEE_CHANGED,
  /** Person and worker ended the support before the contact that was agreed on. */
  EPISODE_ENDED;

  /** What the contract has a word for: to this person, the promise is closed. */
  public CancelReason told() {
    return switch (this) {
      case DELIVERED -> CancelReason.DELIVERED;
      case VOIDED -> CancelReason.VOIDED;
      case PROMISE_CLOSED, PAYEE_CHANGED, EPISODE_ENDED -> CancelReason.PROMISE_CLOSED;
    };
  }
}
