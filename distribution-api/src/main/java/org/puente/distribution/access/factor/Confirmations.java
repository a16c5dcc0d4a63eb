package org.puente.distribution.access.factor;

import java.util.UUID;

/** What people confirmed with a second factor, kept for good; in the caller's transaction. */
public interface Confirmations {

  /**
   * Record it before the step itself: a plan takes no approval and no release without one.
   *
   * @param digest of exactly what was confirmed
   */
  void record(Confirmed confirmed, Step step, UUID subject, UUID user, String digest);

  /** What can only be done by somebody who confirmed that it is them. */
  enum Step {
    APPROVE_PLAN,
    RELEASE_PLAN,
    CHANGE_TIERS,
    DELEGATE,
    CONFIRM_FUNDING,
    ERASE_PERSON,
    RECTIFY_PERSON,
    CHANGE_HOUSEHOLD,
    CONFIRM_AGREEMENT
  }
}
