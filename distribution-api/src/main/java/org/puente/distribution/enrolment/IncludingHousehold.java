package org.puente.distribution.enrolment;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Includes a household that a review found eligible after all. */
@Service
public class IncludingHousehold {

  private final Enrolments enrolments;

  IncludingHousehold(Enrolments enrolments) {
    this.enrolments = enrolments;
  }

  /**
   * Promises every instalment whose date is still to come, within the transaction of the decision;
   * how many those are. A date that has passed was never communicated, so nobody waited for it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int include(UUID programmeId, UUID enrolmentId) {
    return enrolments.include(programmeId, enrolmentId);
  }
}
