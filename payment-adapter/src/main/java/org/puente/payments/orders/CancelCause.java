package org.puente.payments.orders;

/** Why the bank was asked to cancel a code. */
public enum CancelCause {
  /** Another part of the same transfer failed. */
  SIBLING,
  /** Somebody stopped the transfer. */
  STOP,
  /** Two people want another code in its place. */
  REISSUE,
  /** Never sent, and two people want the next FSP to be tried. */
  FALLBACK,
  /** It pays nothing, and another code of the same generation took its place. */
  REPLACED
}
