package org.puente.distribution.console.support;

import java.util.List;

/** What forms offer, in the order in which it is shown; the bundles have a word for each. */
final class SupportWords {

  static final List<String> REASONS =
      List.of("DANGER", "NO_FOOD_OR_SHELTER", "INTERRUPTED_MEDICATION", "UNACCOMPANIED_CHILD");
  static final List<String> COMPARTMENTS = List.of("PSYCHOSOCIAL", "PROTECTION", "GBV");
  static final List<String> DOMAINS =
      List.of(
          "FOOD_AND_WATER",
          "SHELTER",
          "HEALTH",
          "PROTECTION",
          "PSYCHOSOCIAL",
          "SOCIAL",
          "ECONOMIC",
          "DOCUMENTS",
          "SCHOOLING");
  static final List<String> LEVELS = List.of("NONE", "SOME", "URGENT");
  static final List<String> DECISIONS = List.of("GIVEN", "REFUSED", "WITHDRAWN");
  static final List<String> CHILD_KINDS = List.of("CHILD", "UNACCOMPANIED_OR_SEPARATED");
  static final List<String> GUARDIANS = List.of("PRESENT", "NONE", "EXCLUDED");
  static final List<String> CLOSURES = List.of("GOALS_MET", "DECLINED", "TURNED_18", "DEATH");
  static final List<String> SESSION_MODES =
      List.of("MEETING", "PHONE", "HOME_VISIT", "COMMUNITY", "REMOTE");
  static final List<String> PLACES =
      List.of("OFFICE", "COMMUNITY_SPACE", "HOME", "SHELTER", "SCHOOL", "HEALTH_CENTRE", "NONE");
  static final List<String> ATTENDANCE = List.of("ATTENDED", "ABSENT", "EXCUSED");

  private SupportWords() {}
}
