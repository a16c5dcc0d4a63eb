package org.puente.stabilization.children;

/** What kind of a child's case an episode is. */
public enum ChildKind {
  CHILD,
  UNACCOMPANIED_OR_SEPARATED
}
