package org.puente.localstack.sample;

/** What a registration may say of a person, one column each. */
enum Need {
  WOMAN_ALONE,
  DISABILITY,
  CHRONIC_ILLNESS,
  LGBTIQ,
  PREGNANT_OR_NURSING,
  NO_FOOD_OR_SHELTER,
  MEDICATION_INTERRUPTED,
  UNACCOMPANIED_CHILD
}
