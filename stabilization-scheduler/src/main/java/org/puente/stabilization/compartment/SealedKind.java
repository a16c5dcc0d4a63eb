package org.puente.stabilization.compartment;

/** What is sealed apart from everything else, each with a keyset of its own. */
public enum SealedKind {
  PSYCHOSOCIAL_NOTE("notes-psychosocial.json"),
  PROTECTION_NOTE("notes-protection.json"),
  GBV_NOTE("notes-gbv.json"),
  URGENCY_REASON("urgency-reasons.json"),
  ACCESS_REASON("access-reasons.json");

  private final String keyset;

  SealedKind(String keyset) {
    this.keyset = keyset;
  }

  String keyset() {
    return keyset;
  }
}
