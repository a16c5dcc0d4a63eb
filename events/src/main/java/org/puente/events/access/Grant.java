package org.puente.events.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A role that somebody holds at an organisation (partner), in a programme and in a territory.
 *
 * @param organisation its id, or {@code *} for all
 * @param programme its id, or {@code *} for all
 * @param territory its code, or {@code *} for all
 */
public record Grant(Role role, String organisation, String programme, String territory) {

  public static final String ALL = "*";

  /** Nothing that means something in a pattern, nor what stands between the parts of a claim. */
  private static final Pattern PLACE = Pattern.compile("\\*|[A-Za-z0-9-]{2,60}");

  public Grant {
    for (String place : List.of(organisation, programme, territory)) {
      if (!PLACE.matcher(place).matches()) {
        throw new IllegalArgumentException("Not a place of a grant: '" + place + "'");
      }
    }
  }

  public static Grant everywhere(Role role) {
    return new Grant(role, ALL, ALL, ALL);
  }

  /** Each of these roles everywhere. */
  public static Set<Grant> everywhere(Set<Role> roles) {
    return roles.stream().map(Grant::everywhere).collect(toUnmodifiableSet());
  }

  /** As a token carries it. */
  public String claim() {
    return String.join(":", role.name(), organisation, programme, territory);
  }

  /** What {@link #claim} wrote. */
  public static Grant ofClaim(String claim) {
    String[] parts = claim.split(":", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("Not a grant: '" + claim + "'");
    }
    return new Grant(Role.valueOf(parts[0]), parts[1], parts[2], parts[3]);
  }

  /** Whether it reaches a record of that place. */
  public boolean covers(String inOrganisation, String inProgramme, String inTerritory) {
    return reaches(organisation, inOrganisation)
        && reaches(programme, inProgramme)
        && reaches(territory, inTerritory);
  }

  private static boolean reaches(String granted, String place) {
    return isAll(granted) || granted.equals(place);
  }

  boolean isEverywhere() {
    return isAll(organisation) && isAll(programme) && isAll(territory);
  }

  public static boolean isAll(String place) {
    return place.equals(ALL);
  }
}
