package org.puente.payments.fsp;

/**
 * What a bank is called for. Each purpose has its own circuit breaker and its own places: a bank
 * that cannot answer questions may well issue codes, and the other way round.
 */
public enum Purpose {
  /** New orders. */
  ISSUING,
  /** What became of orders, and cancelling codes. */
  INQUIRING,
  /** The feed of withdrawals. */
  NEWS,
  /** The statements of days that are over. */
  STATEMENTS
}
