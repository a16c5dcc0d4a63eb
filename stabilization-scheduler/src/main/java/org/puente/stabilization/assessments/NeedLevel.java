package org.puente.stabilization.assessments;

/** How much is needed; no story. */
enum NeedLevel {
  NONE,
  SOME,
  URGENT
}
