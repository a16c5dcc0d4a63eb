package org.puente.distribution.enrolment;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves what is promised to a household, within the transaction of a change that two confirmed. */
@Service
public class MovingPromises {

  private final PromisedTo promises;

  MovingPromises(PromisedTo promises) {
    this.promises = promises;
  }

  /**
   * Pays somebody else from here on: what is promised later, and what is owed and not on its way by
   * now. Each is announced again, with the date it always had; how many.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int pay(UUID enrolmentId, UUID person) {
    promises.lock(enrolmentId);
    return promises.pay(enrolmentId, person);
  }
}
