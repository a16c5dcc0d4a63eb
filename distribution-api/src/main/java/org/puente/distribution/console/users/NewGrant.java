package org.puente.distribution.console.users;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;

/**
 * What a form asks for: the grants that stay, as their claims, and one to come.
 *
 * @param grant those that stay
 * @param role of the one to come; nothing for none
 */
record NewGrant(
    @Nullable List<String> grant,
    @Nullable Role role,
    @Nullable String organisation,
    @Nullable String programme,
    @Nullable String territory) {

  Set<Grant> all() {
    try {
      var grants = new HashSet<Grant>();
      for (String kept : grant == null ? List.<String>of() : grant) {
        grants.add(Grant.ofClaim(kept));
      }
      if (role != null) {
        grants.add(new Grant(role, place(organisation), place(programme), place(territory)));
      }
      return grants;
    } catch (IllegalArgumentException malformed) {
      throw Problem.unprocessable("unknown-place", "There is no such grant.");
    }
  }

  private static String place(@Nullable String place) {
    return place == null || place.isBlank() ? Grant.ALL : place;
  }
}
