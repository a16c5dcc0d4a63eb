package org.puente.distribution.enrolment;

import java.util.UUID;
import org.puente.distribution.programmes.Entitled;
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

  /**
   * Brings along what stayed with whoever received before because it was on its way, and is not any
   * more: before somebody plans it anew.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(Stretch of) {
    promises.follow(of);
  }

  /** Promises of a programme's cycle in a territory, with ids after one and up to another. */
  public record Stretch(UUID programmeId, int cycle, String territory, UUID after, UUID last) {}

  /**
   * A household that parts.
   *
   * @param enrolmentId of those who stay
   * @param newHousehold of those who leave
   * @param head who receives for them
   */
  public record Parting(
      UUID enrolmentId, UUID newHousehold, UUID head, Entitled staying, Entitled leaving) {}

  /**
   * Both are owed by their size from here on: what is promised later, and each cycle that nothing
   * was paid for and that is not on its way. Those who leave are promised the same dates, and found
   * eligible as the household was; how many cycles.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int part(Parting parting) {
    promises.lock(parting.enrolmentId());
    return promises.part(parting);
  }
}
