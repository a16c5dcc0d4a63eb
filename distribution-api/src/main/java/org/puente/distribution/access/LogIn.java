package org.puente.distribution.access;

/** What came of name and password. */
public sealed interface LogIn {

  /** They are right. */
  record Welcome(UserAccount account) implements LogIn {}

  /** They are wrong, whichever of the two. */
  record Wrong() implements LogIn {}

  /** Too many wrong passwords lately: even the right one has to wait. */
  record LockedOut() implements LogIn {}
}
