package org.puente.distribution.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.puente.distribution.people.People;
import org.puente.distribution.people.PersonView;
import org.puente.distribution.reviews.Review;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out reviews with the names of the people they are about. */
@Component
class ReviewDesk {

  private final People people;
  private final Places places;
  private final EligibilityDesk eligibility;
  private final ConsoleSettings settings;
  private final Clock clock;

  ReviewDesk(
      People people,
      Places places,
      EligibilityDesk eligibility,
      ConsoleSettings settings,
      Clock clock) {
    this.people = people;
    this.places = places;
    this.eligibility = eligibility;
    this.settings = settings;
    this.clock = clock;
  }

  /** A review as a page shows it. */
  record Shown(Review facts, String name, String place, boolean late) {

    public String tone() {
      return switch (facts.state()) {
        case OPEN -> late ? "stop" : "wait";
        case OVERTURNED -> "done";
        case UPHELD, WITHDRAWN -> "";
      };
    }
  }

  List<Shown> shown(List<Review> reviews) {
    var names = people.names(reviews.stream().map(Review::personId).toList());
    var where = places.names();
    var today = LocalDate.now(clock.withZone(settings.zone()));
    return reviews.stream()
        .map(
            review ->
                new Shown(
                    review,
                    names.getOrDefault(review.personId(), "–"),
                    where.getOrDefault(review.territory(), review.territory()),
                    review.lateOn(today)))
        .toList();
  }

  Shown shown(Review review) {
    return shown(List.of(review)).getFirst();
  }

  /** Why the household is, or was, not eligible. */
  void reasons(Review review, Model model) {
    people
        .find(review.personId())
        .map(PersonView::householdId)
        .ifPresent(household -> eligibility.lay(household, model));
  }
}
