package org.puente.localstack.sample;

/** How soon somebody must be there: one household in ten at once, four soon, five in days. */
enum Tier {
  HIGH,
  MEDIUM,
  LOW
}
