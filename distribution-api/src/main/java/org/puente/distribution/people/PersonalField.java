package org.puente.distribution.people;

/** The columns of a person that are sealed one by one. */
public enum PersonalField {
  NAME,
  DOCUMENT,
  PHONE,
  BIRTH_DATE,
  /** Sensitive attributes, their names with commas between. */
  SENSITIVE,
  /** What was said when the person asked for a review, and what they were told. */
  REVIEW,
  /** What somebody asked about their own data, and what they were told. */
  DATA_REQUEST,
  /** What a rectification changes, and what it was before. */
  RECTIFICATION,
  /** Why somebody else receives, or a household parts; sealed for whoever is to receive. */
  HOUSEHOLD,
  /** How they chose to be told. */
  CONTACT,
  /** The number that they chose to be told at. */
  CONTACT_PHONE
}
