package org.puente.stabilization.children;

/** Who speaks for a child. */
public enum Guardian {
  PRESENT,
  NONE,
  /** There is one, who must never be asked: a suspected abuser. */
  EXCLUDED
}
