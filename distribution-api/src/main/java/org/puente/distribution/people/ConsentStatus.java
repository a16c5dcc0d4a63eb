package org.puente.distribution.people;

/** What a person answered when asked; refusing or withdrawing never touches payment or kits. */
public enum ConsentStatus {
  GIVEN,
  REFUSED,
  WITHDRAWN,
  /** Nobody asked, or the file doesn't say (<i>no consta</i>). */
  NOT_RECORDED
}
