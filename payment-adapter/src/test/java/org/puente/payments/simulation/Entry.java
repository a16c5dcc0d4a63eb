package org.puente.payments.simulation;

import java.util.UUID;

/** One code in a bank's own book, in whole units of the currency. */
final class Entry {

  /** Where the bank has it. */
  enum State {
    PROCESSING,
    LIVE,
    /** All of it was withdrawn. */
    SPENT,
    /** Cancelled or expired. */
    DEAD,
    REFUSED
  }

  final UUID reference;
  final int amount;
  final String code;
  final long since;
  State state;
  boolean empty;
  int paid;
  int reversed;

  Entry(UUID reference, int amount, String code, long since, State state) {
    this.reference = reference;
    this.amount = amount;
    this.code = code;
    this.since = since;
    this.state = state;
  }

  int net() {
    return paid - reversed;
  }

  int rest() {
    return amount - paid;
  }

  /** Cash may still come of it. */
  boolean isOpen() {
    return !empty && (state == State.LIVE || state == State.PROCESSING);
  }

  boolean wasAccepted() {
    return state == State.LIVE || state == State.SPENT || state == State.DEAD;
  }
}
