package org.puente.payments.orders;

/** Rung when orders may be due, so that nobody waits for the next poll. */
@FunctionalInterface
public interface OrderBell {
  void ring();
}
