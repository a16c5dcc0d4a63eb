package org.puente.events.access;

/** A principal that did not come by token, as in a console session. */
public interface CallerPrincipal {
  Caller caller();
}
