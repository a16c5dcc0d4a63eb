package org.puente.stabilization.consents;

/** Who said it: for a child, a guardian or the authority, with the child's assent. */
public enum GivenBy {
  PERSON,
  GUARDIAN,
  CHILD_PROTECTION_AUTHORITY
}
