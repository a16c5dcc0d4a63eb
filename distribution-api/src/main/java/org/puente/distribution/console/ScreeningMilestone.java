package org.puente.distribution.console;

import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;
import static org.puente.events.access.Role.FINANCE_OFFICER;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.puente.distribution.notices.Kind;
import org.puente.distribution.screening.ScreeningMatch;
import org.puente.distribution.screening.ScreeningMatches;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

@Component
class ScreeningMilestone implements Milestone {

  private static final int MOST = 5;

  private final ScreeningMatches matches;
  private final Clock clock;

  ScreeningMilestone(ScreeningMatches matches, Clock clock) {
    this.matches = matches;
    this.clock = clock;
  }

  @Override
  public Room room() {
    return Room.SCREENING;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.SCREENING);
  }

  @Override
  public Set<Role> audience() {
    return Set.of(FINANCE_OFFICER, DATA_PROTECTION_OFFICER);
  }

  @Override
  public Standing look(Caller caller) {
    var open = matches.open();
    var now = clock.instant();
    long late = open.stream().filter(it -> it.lateAt(now)).count();
    List<Errand> errands =
        open.stream()
            .filter(it -> !it.isProposedBy(caller.userId()))
            .limit(MOST)
            .map(
                it ->
                    Errand.about(
                        Kind.SCREENING,
                        it.id(),
                        Room.SCREENING.path() + "/" + it.id(),
                        new Said(key(it, it.lateAt(now)), it.dueAt())))
            .toList();
    return Standing.of(
            open.size(), new Said("road.screening"), new Said("road.screening.late", late))
        .with(errands);
  }

  private static String key(ScreeningMatch match, boolean late) {
    return late
        ? "todo.screening.late"
        : match.isProposed() ? "todo.screening.second" : "todo.screening";
  }
}
