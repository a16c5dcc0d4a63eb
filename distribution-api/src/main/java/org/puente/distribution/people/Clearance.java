package org.puente.distribution.people;

import java.util.Set;
import org.puente.events.access.Role;

/** How much of a person somebody may read; reading starts at the least. */
enum Clearance {
  /** Not even a name. */
  NOTHING,
  /** What a payment is checked by: the name, and the ends of phone and document. */
  PAYMENT,
  /** Everything but what is sensitive. */
  PERSON,
  /** Also which sensitive criterion applies. */
  PROTECTION;

  private static final Set<Role> WORK_WITH_PEOPLE =
      Set.of(Role.PROGRAMME_OFFICER, Role.COORDINATOR, Role.DATA_PROTECTION_OFFICER);

  /** By the roles that somebody holds where the person is. */
  static Clearance of(Set<Role> roles) {
    if (roles.contains(Role.PROTECTION_FOCAL_POINT)) {
      return PROTECTION;
    }
    if (roles.stream().anyMatch(WORK_WITH_PEOPLE::contains)) {
      return PERSON;
    }
    return roles.contains(Role.FINANCE_OFFICER) ? PAYMENT : NOTHING;
  }
}
