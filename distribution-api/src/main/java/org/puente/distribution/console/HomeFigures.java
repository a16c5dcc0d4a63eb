package org.puente.distribution.console;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DONOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.HttpStabilization;
import org.puente.distribution.reports.RecentTallies;
import org.puente.distribution.reports.Tally;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

/** The part of a home page that counts: money and transfers for those whose role may see them. */
@Component
class HomeFigures {

  private static final Set<Role> AUDIENCE =
      Set.of(ADMINISTRATOR, PROGRAMME_OFFICER, FINANCE_OFFICER, COORDINATOR, AUDITOR, DONOR);

  private final RecentTallies tallies;
  private final ProgrammeNumbers numbers;
  private final HttpStabilization stabilization;
  private final HomeCharts charts;
  private final HomeTroubles troubles;

  HomeFigures(
      RecentTallies tallies,
      ProgrammeNumbers numbers,
      HttpStabilization stabilization,
      HomeCharts charts,
      HomeTroubles troubles) {
    this.tallies = tallies;
    this.numbers = numbers;
    this.stabilization = stabilization;
    this.charts = charts;
    this.troubles = troubles;
  }

  static boolean areFor(Caller caller) {
    return !Collections.disjoint(AUDIENCE, caller.roles());
  }

  View seenBy(Caller caller, Locale locale) {
    Tally tally = tallies.now();
    boolean hideSmall = SmallCells.areHiddenFrom(caller);
    return new View(
        tally.asOf(),
        hideSmall,
        hideSmall ? List.of() : troubles.late(tally),
        hideSmall ? List.of() : troubles.wrong(tally),
        charts.money(numbers.now(), locale),
        charts.flow(tally, hideSmall, locale),
        charts.days(tally, hideSmall, grace(), locale),
        charts.territories(tally, hideSmall, locale));
  }

  /** The longest wait before a task is raised, if the service that owns it says so. */
  private @Nullable Integer grace() {
    return stabilization.longestGrace().found().orElse(null);
  }

  /**
   * As it is drawn.
   *
   * @param asOf when it was counted
   * @param aggregatesOnly whether small figures are hidden and single troubles are not told
   */
  record View(
      Instant asOf,
      boolean aggregatesOnly,
      List<HomeTroubles.Trouble> late,
      List<HomeTroubles.Trouble> wrong,
      List<Chart> money,
      Chart flow,
      Chart days,
      Chart territories) {}
}
