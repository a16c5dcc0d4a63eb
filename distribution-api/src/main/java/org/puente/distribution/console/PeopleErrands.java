package org.puente.distribution.console;

import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.puente.distribution.console.Milestone.Errand;
import org.puente.distribution.console.Milestone.Said;
import org.puente.distribution.households.HouseholdChanges;
import org.puente.distribution.notices.Kind;
import org.puente.distribution.reviews.Review;
import org.puente.distribution.reviews.Reviews;
import org.puente.events.access.Caller;
import org.springframework.stereotype.Component;

/** What somebody else asked for on behalf of people; no name is said before the page is opened. */
@Component
class PeopleErrands {

  private static final int MOST = 5;

  private final Reviews reviews;
  private final HouseholdChanges changes;
  private final Places places;

  PeopleErrands(Reviews reviews, HouseholdChanges changes, Places places) {
    this.reviews = reviews;
    this.changes = changes;
    this.places = places;
  }

  List<Errand> of(Caller caller) {
    return Stream.concat(reviews(caller), changes(caller)).toList();
  }

  private Stream<Errand> reviews(Caller caller) {
    if (!caller.is(COORDINATOR) && !caller.is(PROTECTION_FOCAL_POINT)) {
      return Stream.empty();
    }
    return reviews.page(null, Review.State.OPEN, null, MOST + 1).stream()
        .filter(review -> !review.asked().by().equals(caller.userId()))
        .limit(MOST)
        .map(
            review ->
                errand(
                    Kind.REVIEW, review.id(), ReviewPages.PATH, "todo.review", review.territory()));
  }

  private Stream<Errand> changes(Caller caller) {
    if (!caller.is(COORDINATOR) && !caller.is(PROGRAMME_OFFICER)) {
      return Stream.empty();
    }
    return changes.proposed().stream()
        .filter(change -> !change.proposed().id().equals(caller.userId()))
        .limit(MOST)
        .map(
            change ->
                errand(
                    Kind.HOUSEHOLD,
                    change.id(),
                    HouseholdPages.PATH,
                    "todo.household." + change.kind(),
                    change.territory()));
  }

  private Errand errand(Kind kind, UUID id, String path, String words, String territory) {
    String place = places.names().getOrDefault(territory, territory);
    return Errand.about(kind, id, path + "/" + id, new Said(words, place));
  }
}
