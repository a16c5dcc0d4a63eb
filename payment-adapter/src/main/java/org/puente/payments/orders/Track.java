package org.puente.payments.orders;

import java.time.Duration;

/** A piece of one FSP's work that goes on by itself, and ends in an orderly way. */
public interface Track {

  void start();

  /** There may be work now. */
  void ring();

  /** Begins nothing more. */
  void stop();

  /** Waits for what was begun; false when that took longer than it may. */
  boolean awaitEmpty(Duration atMost) throws InterruptedException;

  /** How much is under way. */
  int inFlight();
}
