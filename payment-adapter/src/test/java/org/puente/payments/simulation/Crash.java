package org.puente.payments.simulation;

/** The end of an instance in the middle of a step; an Error, so that nobody catches it for one. */
final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  Crash() {
    super("crash", null, false, false);
  }
}
