package org.puente.fspsimulator.faults;

/** The ways in which a bank can misbehave. */
public enum Fault {
  ACCEPT_THEN_TIMEOUT,
  DELAY,
  SERVER_ERROR,
  TOO_MANY_REQUESTS,
  ORDER_LOST,
  INQUIRY_ERROR,
  ASYNC_REJECTION,
  DUPLICATE_WEBHOOK,
  LATE_WEBHOOK,
  REORDERED_WEBHOOK,
  PARTIAL_DISPENSE,
  REVERSAL
}
