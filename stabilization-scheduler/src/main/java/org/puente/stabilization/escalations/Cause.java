package org.puente.stabilization.escalations;

import org.puente.events.access.Role;

/** What went on for too long, and who is asked then (domain.md). */
public enum Cause {
  /** Nobody took a task within the hours that the policy gives. */
  UNASSIGNED(Role.COORDINATOR),
  /** The day by which there should have been a contact is over, and nobody has tried. */
  CONTACT_MISSED(Role.PSYCHOSOCIAL_SUPERVISOR);

  private final Role asked;

  Cause(Role asked) {
    this.asked = asked;
  }

  public Role asked() {
    return asked;
  }
}
