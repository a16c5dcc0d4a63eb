package org.puente.stabilization.urgency;

/** Why somebody cannot wait, now; belonging to a group is none. */
public enum UrgencyReason {
  NO_FOOD_OR_SHELTER,
  INTERRUPTED_MEDICATION,
  UNACCOMPANIED_CHILD,
  DANGER
}
