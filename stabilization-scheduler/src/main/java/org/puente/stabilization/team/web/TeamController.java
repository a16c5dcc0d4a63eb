package org.puente.stabilization.team.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.policies.Policy;
import org.puente.stabilization.team.Duty;
import org.puente.stabilization.team.Roster;
import org.puente.stabilization.team.Team;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/team")
@PreAuthorize(
    "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
        + " 'PROTECTION_FOCAL_POINT')")
class TeamController {

  private final Team team;
  private final Roster roster;
  private final Policies policies;
  private final Clock clock;

  TeamController(Team team, Roster roster, Policies policies, Clock clock) {
    this.team = team;
    this.roster = roster;
    this.policies = policies;
    this.clock = clock;
  }

  /** Who works in the caller's places, with what they have in hand and when they are away. */
  @GetMapping
  List<MemberView> team() {
    Instant now = clock.instant();
    Policy policy = policies.current();
    LocalDate today = LocalDate.ofInstant(now, policy.rules().calendar().zone());
    int caseload = policy.support().caseload();
    var times = new MemberView.Times(roster.leavesFrom(today), roster.dutiesFrom(now));
    Map<UUID, Integer> loads =
        team.loads().stream().collect(toMap(Team.Load::worker, Team.Load::people));
    return team.all().stream()
        .map(worker -> MemberView.of(worker, caseload, loads.getOrDefault(worker.id(), 0), times))
        .toList();
  }

  /** Who answers now if somebody is in danger. */
  @GetMapping("/on-call")
  List<Duty> onCall() {
    Instant now = clock.instant();
    return roster.dutiesFrom(now).stream().filter(duty -> !duty.from().isAfter(now)).toList();
  }
}
