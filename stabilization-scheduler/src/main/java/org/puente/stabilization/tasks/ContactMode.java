package org.puente.stabilization.tasks;

/** How somebody was in touch. */
public enum ContactMode {
  PHONE,
  IN_PERSON,
  HOME_VISIT,
  COMMUNITY,
  REMOTE
}
