package org.puente.stabilization.directory;

/** What a service is of: the CAPMiR catalogue, and what BP9 and the protection of people add. */
public enum ServiceKind {
  INFORMATION,
  EMOTIONAL_CONTAINMENT,
  PSYCHOSOCIAL,
  HEALTH,
  SEXUAL_AND_REPRODUCTIVE_HEALTH,
  LEGAL,
  SAFE_WATER,
  /** Family call, restoring family links. */
  FAMILY_CONTACT,
  KIT,
  CHILD_PROTECTION,
  /** Whoever is referred there is not outed by its name. */
  SAFE_SUPPORT;

  public boolean isCare() {
    return switch (this) {
      case HEALTH, SEXUAL_AND_REPRODUCTIVE_HEALTH -> true;
      case INFORMATION,
          EMOTIONAL_CONTAINMENT,
          PSYCHOSOCIAL,
          LEGAL,
          SAFE_WATER,
          FAMILY_CONTACT,
          KIT,
          CHILD_PROTECTION,
          SAFE_SUPPORT ->
          false;
    };
  }
}
