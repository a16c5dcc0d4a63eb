package org.puente.payments.simulation;

/** A rule that did not hold; an Error, so that nobody makes a case of it. */
final class Violation extends AssertionError {

  private static final long serialVersionUID = 1L;

  Violation(String rule) {
    super(rule);
  }
}
