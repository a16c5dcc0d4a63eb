package org.puente.stabilization.detection;

/** Where promises whose threshold has passed are claimed. */
interface Claims {

  /**
   * Raises what is due for at most a chunk of promises, in one statement and one transaction.
   *
   * @return how many; fewer than a chunk means that nothing else is due
   */
  int raise();
}
