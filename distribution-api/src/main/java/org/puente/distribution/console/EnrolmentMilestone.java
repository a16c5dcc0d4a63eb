package org.puente.distribution.console;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DONOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puente.distribution.notices.Kind;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.programmes.TierChanges;
import org.puente.distribution.reports.Summary;
import org.puente.distribution.reviews.Review;
import org.puente.distribution.reviews.Reviews;
import org.puente.events.access.Caller;
import org.puente.events.access.Operation;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

@Component
class EnrolmentMilestone implements Milestone {

  private static final int MOST = 5;

  /** Whoever confirms that plans need more or fewer approvals. */
  private static final Set<Role> CONFIRMING = Set.of(FINANCE_OFFICER, COORDINATOR);

  private final ProgrammeNumbers numbers;
  private final TierChanges tiers;
  private final Programmes programmes;
  private final Reviews reviews;
  private final Places places;

  EnrolmentMilestone(
      ProgrammeNumbers numbers,
      TierChanges tiers,
      Programmes programmes,
      Reviews reviews,
      Places places) {
    this.numbers = numbers;
    this.tiers = tiers;
    this.programmes = programmes;
    this.reviews = reviews;
    this.places = places;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.TIERS, Kind.REVIEW);
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
        .with(Stream.concat(toConfirm(caller).stream(), toReview(caller).stream()).toList());
  }

  /** Changes of approval tiers that others proposed. */
  private List<Errand> toConfirm(Caller caller) {
    return caller.grantsOf(CONFIRMING).isEmpty()
        ? List.of()
        : Operation.as(CONFIRMING, () -> proposals(caller));
  }

  private List<Errand> proposals(Caller caller) {
    var open = tiers.open();
    if (open.isEmpty()) {
      return List.of();
    }
    Map<UUID, String> names =
        programmes.all().stream().collect(Collectors.toMap(Programme::id, Programme::name));
    return open.stream()
        .filter(change -> change.whyNotDecide(caller.userId()) == null)
        .map(
            change ->
                Errand.about(
                    Kind.TIERS,
                    change.id(),
                    Room.PROGRAMMES.path() + "/" + change.programmeId() + "/tiers",
                    new Said("todo.tiers", names.getOrDefault(change.programmeId(), "–"))))
        .toList();
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
                Errand.about(
                    Kind.REVIEW,
                    review.id(),
                    ReviewPages.PATH + "/" + review.id(),
                    new Said(
                        "todo.review", names.getOrDefault(review.territory(), review.territory()))))
        .toList();
  }
}
