package org.puente.events.access;

import java.util.Set;

/** The organisations, programmes and territories somebody may see; {@code *} stands for all. */
public record AccessScope(
    Set<String> organisations, Set<String> programmes, Set<String> territories) {

  public static final AccessScope ALL = new AccessScope(Set.of("*"), Set.of("*"), Set.of("*"));

  public AccessScope {
    organisations = checked(organisations);
    programmes = checked(programmes);
    territories = checked(territories);
  }

  /** Row-level security reads each as one setting: the ids with commas between, or {@code *}. */
  public static String setting(Set<String> ids) {
    return ids.contains("*") ? "*" : String.join(",", ids);
  }

  private static Set<String> checked(Set<String> ids) {
    for (String id : ids) {
      if (id.isBlank() || id.contains(",")) {
        throw new IllegalArgumentException("Not an id in a scope: '" + id + "'");
      }
    }
    return Set.copyOf(ids);
  }
}
