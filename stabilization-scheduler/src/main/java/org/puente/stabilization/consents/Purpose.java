package org.puente.stabilization.consents;

/** What somebody is asked to agree to; each apart. */
public enum Purpose {
  SUPPORT,
  REFERRAL,
  SHARING,
  DATA_RETENTION
}
