package org.puente.stabilization.consents;

/** What they said; nothing said is not on record, and never a decision. */
public enum Decision {
  GIVEN,
  REFUSED,
  WITHDRAWN
}
