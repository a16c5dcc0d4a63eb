package org.puente.distribution.households;

import java.util.Locale;

/** What is in the way of changing a household; the database finds it by the same names. */
public enum Hindrance {
  NOT_INCLUDED("The household is not included in the programme."),
  ALONE("Nobody else lives in the household."),
  DUPLICATE("A possible duplicate in the household has to be decided first."),
  REVIEW("A review of the household has to be answered first."),
  ERASURE("Somebody of the household asks to be erased."),
  NOT_MEMBER("That person does not live in this household."),
  CHILD("Whoever receives is of age, or is the head of the household."),
  HEAD_STAYS("The head, and whoever receives, stay: choose the others."),
  SIZE("Somebody has to stay."),
  SAME("That person receives already.");

  private final String sentence;

  Hindrance(String sentence) {
    this.sentence = sentence;
  }

  public String slug() {
    return "household-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String sentence() {
    return sentence;
  }
}
