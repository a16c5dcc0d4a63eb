package org.puente.events.contract;

/** How soon somebody should be there; the reason behind it never travels. */
public enum Urgency {
  HIGH,
  MEDIUM,
  LOW
}
