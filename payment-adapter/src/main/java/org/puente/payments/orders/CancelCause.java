package org.puente.payments.orders;

/** Why the bank was asked to cancel a code. */
public enum CancelCause {
  /** Another part of the same transfer failed. */
  SIBLING,
  /** Somebody stopped the transfer. */
  STOP
}
