package org.puente.distribution.reviews;

import java.util.Map;
import java.util.UUID;
import org.puente.distribution.enrolment.IncludingHousehold;
import org.puente.distribution.reviews.ReviewOutcome.Done;
import org.puente.distribution.reviews.ReviewOutcome.Refused;
import org.puente.distribution.reviews.ReviewOutcome.Unknown;
import org.puente.distribution.reviews.ReviewOutcome.Why;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who did not ask decides whether a household is eligible after all. */
@Service
public class DecidingReview {

  private final Reviews reviews;
  private final IncludingHousehold including;
  private final AuditTrail audit;

  DecidingReview(Reviews reviews, IncludingHousehold including, AuditTrail audit) {
    this.reviews = reviews;
    this.including = including;
    this.audit = audit;
  }

  /**
   * Decides. A household that is eligible after all is promised every instalment whose date is
   * still to come.
   *
   * @param eligible whether it is after all
   * @param words what the person is told
   */
  @Transactional
  public ReviewOutcome decide(UUID id, boolean eligible, String words, Reviews.Person by) {
    // In the order in which it is asked for: the household, then the review.
    reviews.find(id).ifPresent(found -> reviews.lockHousehold(found.enrolmentId()));
    var review = reviews.lock(id);
    if (review.isEmpty()) {
      return new Unknown();
    }
    if (review.get().state() != Review.State.OPEN) {
      return new Refused(Why.DECIDED);
    }
    if (review.get().asked().by().equals(by.id())) {
      return new Refused(Why.OWN);
    }
    var state = eligible ? Review.State.OVERTURNED : Review.State.UPHELD;
    reviews.decide(review.get(), state, words, by);
    int promised =
        eligible ? including.include(review.get().programmeId(), review.get().enrolmentId()) : 0;
    audit.record("review.decided", id.toString(), Map.of("state", state, "promised", promised));
    return new Done(id);
  }
}
