package org.puente.events.access;

import static java.util.stream.Collectors.joining;

import java.util.Set;

/** Whose records an operation may see: those that any of these grants covers. */
record AccessScope(Set<Grant> grants) {

  /** Matches whatever a row says, also where it says nothing. */
  private static final String EVERYTHING = ".*";

  AccessScope {
    grants = Set.copyOf(grants);
  }

  /**
   * The setting that row-level security matches a row's {@code organisation/programme/territory}
   * with: a regular expression, since the database compiles it once however many grants there are.
   * A row that says {@code -} is bound to no such place. Empty for nothing at all.
   */
  String setting() {
    if (grants.stream().anyMatch(Grant::isEverywhere)) {
      return EVERYTHING;
    }
    return grants.isEmpty()
        ? ""
        : grants.stream()
            .map(AccessScope::pattern)
            .sorted()
            .distinct()
            .collect(joining("|", "^(?:", ")$"));
  }

  private static String pattern(Grant grant) {
    return part(grant.organisation())
        + "/"
        + part(grant.programme())
        + "/"
        + part(grant.territory());
  }

  private static String part(String place) {
    return Grant.isAll(place) ? "[^/]*" : "(?:" + place + "|-)";
  }
}
