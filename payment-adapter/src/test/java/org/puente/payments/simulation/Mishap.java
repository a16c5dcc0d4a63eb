package org.puente.payments.simulation;

/** What must have gone wrong somewhere, or the simulation is too kind. */
enum Mishap {
  CRASH,
  SLEEP,
  BROKEN_WORD,
  NO_FUNDS,
  CLAIMED_AFTER_CASH,
  RECODED_REST
}
