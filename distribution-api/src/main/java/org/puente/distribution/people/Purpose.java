package org.puente.distribution.people;

/** What a consent is for: each purpose is asked for apart. */
public enum Purpose {
  REGISTRATION,
  SUPPORT,
  REFERRAL,
  SHARING
}
