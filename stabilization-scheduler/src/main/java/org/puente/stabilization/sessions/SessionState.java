package org.puente.stabilization.sessions;

/** Where a session stands; a delivery never touches it. */
enum SessionState {
  PLANNED,
  HELD,
  CANCELLED
}
