package org.puente.stabilization.detection;

/** Where promises whose threshold has passed are claimed. */
interface Claims {

  /**
   * Raises what is due for at most a chunk of promises, in one statement and one transaction.
   *
   * @return how many; fewer found than a chunk means that nothing else is due
   */
  Look raise();

  /**
   * What one look came to.
   *
   * @param found how many were due
   * @param raised how many of them were raised; the others take their turn in a surge
   */
  record Look(int found, int raised) {
    static final Look NOTHING = new Look(0, 0);
  }
}
