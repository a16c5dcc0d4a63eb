package org.puente.distribution.console;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.reports.Summary;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

/** What to do first in an empty house, until all of it is done. */
@Component
class FirstSteps {

  private static final Set<Role> AUDIENCE =
      Set.of(ADMINISTRATOR, PROGRAMME_OFFICER, FINANCE_OFFICER, COORDINATOR);

  private final ProgrammeNumbers numbers;
  private final PlanList plans;

  FirstSteps(ProgrammeNumbers numbers, PlanList plans) {
    this.numbers = numbers;
    this.plans = plans;
  }

  /** A step; the way is missing where the caller's role does not go. */
  record Step(String key, boolean done, boolean next, @Nullable String path) {}

  /** None once all are done, or for somebody whom they don't concern. */
  List<Step> of(Caller caller) {
    if (Collections.disjoint(AUDIENCE, caller.roles())) {
      return List.of();
    }
    List<Summary> programmes = numbers.now();
    boolean[] done = {
      !programmes.isEmpty(),
      programmes.stream().anyMatch(each -> each.accepted() > 0),
      programmes.stream().anyMatch(each -> each.promised() > 0),
      !plans.page(null, null, null, 1).isEmpty()
    };
    Room[] rooms = {Room.PROGRAMMES, Room.IMPORTS, Room.PROGRAMMES, Room.PROGRAMMES};
    int next = 0;
    while (next < done.length && done[next]) {
      next++;
    }
    int first = next;
    return next == done.length
        ? List.of()
        : IntStream.range(0, done.length)
            .mapToObj(
                at ->
                    new Step(
                        "first." + (at + 1),
                        done[at],
                        at == first,
                        rooms[at].opensFor(caller) ? rooms[at].path() : null))
            .toList();
  }
}
