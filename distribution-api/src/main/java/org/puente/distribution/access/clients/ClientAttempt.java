package org.puente.distribution.access.clients;

/** What came of a client's id and secret. */
public sealed interface ClientAttempt {

  /** They are right. */
  record Welcome(Client client) implements ClientAttempt {}

  /** They are wrong, whichever of the two, or the client is turned off. */
  record Wrong() implements ClientAttempt {}

  /** Too many wrong secrets lately: even the right one has to wait. */
  record LockedOut() implements ClientAttempt {}
}
