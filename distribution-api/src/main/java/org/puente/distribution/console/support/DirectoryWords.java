package org.puente.distribution.console.support;

import java.util.List;

/** What the directory and referrals offer, in the order in which it is shown. */
final class DirectoryWords {

  static final List<String> KINDS =
      List.of(
          "INFORMATION",
          "EMOTIONAL_CONTAINMENT",
          "PSYCHOSOCIAL",
          "HEALTH",
          "SEXUAL_AND_REPRODUCTIVE_HEALTH",
          "LEGAL",
          "SAFE_WATER",
          "FAMILY_CONTACT",
          "KIT",
          "CHILD_PROTECTION",
          "SAFE_SUPPORT");
  static final List<String> ACCEPTS =
      List.of(
          "EVERYBODY",
          "WOMEN",
          "MEN",
          "CHILDREN",
          "ADOLESCENTS",
          "OLDER_PEOPLE",
          "LGBTIQ",
          "FAMILIES",
          "PEOPLE_WITH_DISABILITIES",
          "WITHOUT_DOCUMENTS");
  static final List<String> SHARED =
      List.of(
          "FIRST_NAME",
          "FULL_NAME",
          "AGE_BAND",
          "LANGUAGE",
          "SAFE_WAY_TO_CALL",
          "HOUSEHOLD",
          "NEED");
  static final List<String> NOTES =
      List.of(
          "NEEDS_INTERPRETER",
          "NEEDS_TRANSPORT",
          "NEEDS_COMPANY",
          "NEEDS_CHILDCARE",
          "APPOINTMENT_GIVEN",
          "WAITING_LIST",
          "ASKS_FOR_DOCUMENTS",
          "FULL",
          "CAME",
          "DID_NOT_COME");

  private DirectoryWords() {}
}
