package org.puente.stabilization.sessions;

import org.puente.stabilization.tasks.ContactMode;

/** How people meet. */
enum SessionMode {
  PHONE,
  MEETING,
  HOME_VISIT,
  COMMUNITY,
  REMOTE;

  ContactMode contact() {
    return switch (this) {
      case PHONE -> ContactMode.PHONE;
      case MEETING -> ContactMode.IN_PERSON;
      case HOME_VISIT -> ContactMode.HOME_VISIT;
      case COMMUNITY -> ContactMode.COMMUNITY;
      case REMOTE -> ContactMode.REMOTE;
    };
  }
}
