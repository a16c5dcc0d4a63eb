package org.puente.stabilization.sessions;

/** With whom. */
enum SessionKind {
  INDIVIDUAL,
  FAMILY,
  GROUP
}
