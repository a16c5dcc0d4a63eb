package org.puente.stabilization.detection;

/** Where promises whose threshold has passed are claimed. */
interface Claims {

  /**
   * Raises what is due for at most so many promises, in one statement and one transaction.
   *
   * @return how many were claimed; fewer than asked for means that nothing else is due
   */
  int raise(int atMost);
}
