package org.puente.stabilization.referrals;

/** What a service may be told of a person; whatever is not listed stays home. */
enum SharedFact {
  FIRST_NAME,
  FULL_NAME,
  AGE_BAND,
  LANGUAGE,
  SAFE_WAY_TO_CALL,
  HOUSEHOLD,
  NEED
}
