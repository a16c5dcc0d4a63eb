package org.puente.distribution.console.reconciliation;

import org.puente.events.http.Problem;

/** Why somebody settles something, as payment-adapter takes it. */
final class Reason {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 500;

  private Reason() {}

  /** Refuses what says too little to be understood a year later, or too much to be kept. */
  static String read(String typed) {
    String reason = typed.strip();
    if (reason.length() < SHORTEST || reason.length() > LONGEST) {
      throw Problem.badRequest("settlement-reason", "A reason has 10 to 500 characters.");
    }
    return reason;
  }
}
