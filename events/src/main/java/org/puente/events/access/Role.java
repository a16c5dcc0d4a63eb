package org.puente.events.access;

/** What somebody does here; each role's limits are in the domain's table of people. */
public enum Role {
  ADMINISTRATOR,
  PROGRAMME_OFFICER,
  FINANCE_OFFICER,
  FIELD_STAFF,
  VOLUNTEER,
  PSYCHOSOCIAL_WORKER,
  COORDINATOR,
  PSYCHOSOCIAL_SUPERVISOR,
  PROTECTION_FOCAL_POINT,
  AUDITOR,
  DONOR,
  DATA_PROTECTION_OFFICER,
  SERVICE;

  /** The name Spring Security knows it by. */
  public String authority() {
    return "ROLE_" + name();
  }

  /** Whether a program may hold it: none of these changes anything. */
  public boolean isForPrograms() {
    return switch (this) {
      case SERVICE, DONOR, AUDITOR -> true;
      case ADMINISTRATOR,
          PROGRAMME_OFFICER,
          FINANCE_OFFICER,
          FIELD_STAFF,
          VOLUNTEER,
          PSYCHOSOCIAL_WORKER,
          COORDINATOR,
          PSYCHOSOCIAL_SUPERVISOR,
          PROTECTION_FOCAL_POINT,
          DATA_PROTECTION_OFFICER ->
          false;
    };
  }
}
