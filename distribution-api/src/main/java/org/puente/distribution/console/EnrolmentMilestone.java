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
import org.puente.events.access.Caller;
import org.puente.events.access.Operation;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

@Component
class EnrolmentMilestone implements Milestone {

  /** Whoever confirms that plans need more or fewer approvals. */
  private static final Set<Role> CONFIRMING = Set.of(FINANCE_OFFICER, COORDINATOR);

  private final ProgrammeNumbers numbers;
  private final TierChanges tiers;
  private final Programmes programmes;
  private final PeopleErrands people;

  EnrolmentMilestone(
      ProgrammeNumbers numbers, TierChanges tiers, Programmes programmes, PeopleErrands people) {
    this.numbers = numbers;
    this.tiers = tiers;
    this.programmes = programmes;
    this.people = people;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.TIERS, Kind.REVIEW, Kind.HOUSEHOLD);
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
        .with(Stream.concat(toConfirm(caller).stream(), people.of(caller).stream()).toList());
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
}
