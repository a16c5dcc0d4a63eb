package org.puente.localstack.invariants;

/** One of the ten promises of the design. */
interface Invariant {

  /** Its number in the design, 1 to 10. */
  int id();

  /** In words. */
  String name();

  /** Everything that contradicts it; none when it holds. */
  Contradictions check(Evidence evidence);
}
