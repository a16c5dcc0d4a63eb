package org.puente.distribution.registration;

/** What somebody found out about a possible duplicate. */
public enum Decision {
  /** The newcomer may become eligible. */
  DIFFERENT_PEOPLE,
  /** The newcomer is merged into whoever was there first, and is never eligible. */
  SAME_PERSON
}
