package org.puente.payments.orders;

/** How much is asked of a bank right now by this instance. */
@FunctionalInterface
public interface InFlight {
  int at(String fsp);
}
