package org.puente.payments.outcomes;

/** Rung when a bank's feed is known to hold more than was applied. */
@FunctionalInterface
public interface FeedBell {
  void ring(String fsp);
}
