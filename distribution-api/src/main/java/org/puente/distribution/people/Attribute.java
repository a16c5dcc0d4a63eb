package org.puente.distribution.people;

/** A vulnerability that a programme may weigh; the names are those of {@code person.attributes}. */
public enum Attribute {
  FEMALE_HEAD_ALONE,
  DISABILITY,
  CHRONIC_ILLNESS,
  /** Sixty years or more; derived from the age. */
  OLDER_ADULT,
  /** A child up to five in the household; derived from its members, or stated by a file. */
  CHILD_0_5,
  PREGNANT_LACTATING,
  NO_FOOD_OR_SHELTER,
  MEDICATION_INTERRUPTED,
  UNACCOMPANIED_CHILD,
  /** Sealed with the person, never in {@code person.attributes}. */
  LGBTIQ;

  /** Whether it would put the person at risk if somebody read it: it is then kept sealed. */
  public boolean sensitive() {
    return this == LGBTIQ;
  }
}
