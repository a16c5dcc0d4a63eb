package org.puente.distribution.kits;

/** {@code ALLOCATED → HANDED_OVER}, and back when the kit is returned. */
public enum EntitlementState {
  ALLOCATED,
  HANDED_OVER
}
