package org.puente.distribution.people;

/** As the person states it; optional. */
public enum Gender {
  F,
  M,
  X
}
