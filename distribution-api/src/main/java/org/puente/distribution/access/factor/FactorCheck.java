package org.puente.distribution.access.factor;

/** What came of a code. */
public sealed interface FactorCheck {

  /** It is right, and counts no second time. */
  record Right(Confirmed confirmed) implements FactorCheck {}

  /** It is wrong, too old, or was used before. */
  record Wrong() implements FactorCheck {}

  /** Too many wrong codes lately: even the right one has to wait. */
  record LockedOut() implements FactorCheck {}

  /** Nothing is enrolled that a code could belong to. */
  record NoneEnrolled() implements FactorCheck {}
}
