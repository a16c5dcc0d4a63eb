package org.puente.stabilization.compartment;

/** Which notes are read by whom. */
enum Compartment {
  /** Read by whoever stands by the person, and by others exceptionally. */
  PSYCHOSOCIAL(SealedKind.PSYCHOSOCIAL_NOTE),
  /** Read by the protection focal point and by who wrote it, and by nobody exceptionally. */
  PROTECTION(SealedKind.PROTECTION_NOTE),
  /** As protection, under keys of its own. */
  GBV(SealedKind.GBV_NOTE);

  private final SealedKind kind;

  Compartment(SealedKind kind) {
    this.kind = kind;
  }

  SealedKind kind() {
    return kind;
  }
}
