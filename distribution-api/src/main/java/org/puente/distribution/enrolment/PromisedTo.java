package org.puente.distribution.enrolment;

import java.util.UUID;

/** Whom instalments are promised to. */
public interface PromisedTo {

  /** Locks the promises of a household, in order. */
  void lock(UUID enrolmentId);

  /** Moves what is not on its way to somebody else and tells of it; how many promises. */
  int pay(UUID enrolmentId, UUID person);

  /** Moves what holds no slot to whoever receives by now, and tells of it. */
  void follow(MovingPromises.Stretch of);

  /** Enrols those who leave, and promises them their part of what is not on its way. */
  int part(MovingPromises.Parting parting);
}
