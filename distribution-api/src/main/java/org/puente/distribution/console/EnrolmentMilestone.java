package org.puente.distribution.console;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DONOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;

import java.util.List;
import java.util.Set;
import org.puente.distribution.payouts.Standing;
import org.puente.distribution.reports.Summary;
import org.puente.distribution.reviews.Review;
import org.puente.distribution.reviews.Reviews;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

@Component
class EnrolmentMilestone implements Milestone {

  private static final int MOST = 5;

  private final ProgrammeNumbers numbers;
  private final Reviews reviews;
  private final Places places;

  EnrolmentMilestone(ProgrammeNumbers numbers, Reviews reviews, Places places) {
    this.numbers = numbers;
    this.reviews = reviews;
    this.places = places;
  }

  @Override
  public Room room() {
    return Room.PROGRAMMES;
  }

  @Override
  public Set<Role> audience() {
    return Set.of(
        ADMINISTRATOR,
        PROGRAMME_OFFICER,
        FINANCE_OFFICER,
        COORDINATOR,
        AUDITOR,
        PROTECTION_FOCAL_POINT,
        DONOR);
  }

  @Override
  public Standing look(Caller caller) {
    var summaries = numbers.now();
    long eligible = summaries.stream().mapToLong(Summary::eligible).sum();
    long promised = summaries.stream().mapToLong(Summary::promised).sum();
    return Standing.of(
            eligible, new Said("road.programmes"), new Said("road.programmes.promised", promised))
        .with(toReview(caller));
  }

  /** Reviews that somebody else asked for; no name is said before the page is opened. */
  private List<Errand> toReview(Caller caller) {
    if (!caller.is(COORDINATOR) && !caller.is(PROTECTION_FOCAL_POINT)) {
      return List.of();
    }
    var names = places.names();
    return reviews.page(null, Review.State.OPEN, null, MOST + 1).stream()
        .filter(review -> !review.asked().by().equals(caller.userId()))
        .limit(MOST)
        .map(
            review ->
                new Errand(
                    ReviewPages.PATH + "/" + review.id(),
                    new Said(
                        "todo.review", names.getOrDefault(review.territory(), review.territory()))))
        .toList();
  }
}
