package org.puente.distribution.console.support;

import java.util.List;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpAssignments;
import org.puente.distribution.console.remote.HttpAssignments.Escalation;
import org.puente.distribution.console.remote.HttpTeam;
import org.puente.distribution.console.remote.HttpTeam.Carried;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the team carries and which contacts were missed; never what was said. */
@Controller
class WorkloadPage {

  private static final List<Integer> PERIODS = List.of(7, 14, 28);

  private final HttpTeam team;
  private final HttpAssignments assignments;
  private final TeamNames names;
  private final PeopleAndPlaces called;

  WorkloadPage(
      HttpTeam team, HttpAssignments assignments, TeamNames names, PeopleAndPlaces called) {
    this.team = team;
    this.assignments = assignments;
    this.names = names;
    this.called = called;
  }

  @GetMapping("/console/tasks/workload")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR')")
  String workload(@RequestParam(defaultValue = "14") int days, Model model) {
    int period = PERIODS.contains(days) ? days : PERIODS.get(1);
    Answer<List<Carried>> carried = team.workload(period);
    List<Carried> all = carried.found().orElse(List.of());
    List<Escalation> escalations = assignments.escalations().found().orElse(List.of());
    model.addAttribute("away", carried.isAway());
    model.addAttribute("days", period);
    model.addAttribute("periods", PERIODS);
    model.addAttribute("carried", all);
    model.addAttribute("signalled", all.stream().filter(it -> !it.signals().isEmpty()).count());
    model.addAttribute("workers", names.of(all.stream().map(Carried::worker).toList()));
    model.addAttribute("escalations", escalations);
    model.addAttribute(
        "people",
        called.people().names(escalations.stream().map(Escalation::personId).distinct().toList()));
    model.addAttribute("shortages", team.shortages().found().orElse(List.of()));
    model.addAttribute("names", called.places().names());
    return "console/support/workload";
  }
}
