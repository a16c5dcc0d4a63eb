package org.puente.distribution.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.reviews.ReviewOutcome.Done;
import org.puente.distribution.reviews.ReviewOutcome.Refused;
import org.puente.distribution.reviews.ReviewOutcome.Unknown;
import org.puente.distribution.reviews.ReviewOutcome.Why;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks, for a household that is not eligible, that another person look at it again. */
@Service
public class AskingForReview {

  private final Reviews reviews;
  private final AuditTrail audit;
  private final Clock clock;
  private final int days;
  private final ZoneId zone;

  AskingForReview(
      Reviews reviews,
      AuditTrail audit,
      Clock clock,
      @Value("${puente.reviews.days:10}") int days,
      @Value("${puente.console.zone:America/Guayaquil}") ZoneId zone) {
    this.reviews = reviews;
    this.audit = audit;
    this.clock = clock;
    this.days = days;
    this.zone = zone;
  }

  /**
   * Asks.
   *
   * @param words what the person says, without what would put them at risk
   */
  @Transactional
  public ReviewOutcome ask(UUID enrolmentId, String words, Reviews.Person by) {
    var household = reviews.lockHousehold(enrolmentId);
    if (household.isEmpty()) {
      return new Unknown();
    }
    if (household.get().eligible()) {
      return new Refused(Why.ELIGIBLE);
    }
    var id = Ids.next();
    if (!reviews.ask(
        id, household.get(), LocalDate.now(clock.withZone(zone)).plusDays(days), words, by)) {
      return new Refused(Why.ALREADY_ASKED);
    }
    audit.record("review.asked", id.toString(), Map.of("enrolment", enrolmentId));
    return new Done(id);
  }

  /** Takes it back, by whoever asked: the person doesn't ask any more. */
  @Transactional
  public ReviewOutcome withdraw(UUID id, String words, Reviews.Person by) {
    var review = reviews.lock(id);
    if (review.isEmpty()) {
      return new Unknown();
    }
    if (review.get().state() != Review.State.OPEN) {
      return new Refused(Why.DECIDED);
    }
    if (!review.get().asked().by().equals(by.id())) {
      return new Refused(Why.NOT_OWN);
    }
    reviews.decide(review.get(), Review.State.WITHDRAWN, words, by);
    audit.record("review.withdrawn", id.toString(), Map.of());
    return new Done(id);
  }
}
