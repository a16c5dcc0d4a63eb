package org.puente.distribution.console.support;

import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;

/** The pages of the support room and the roles that each opens for. */
enum DeskTab {
  TODAY("/today", Set.of(PSYCHOSOCIAL_WORKER, COORDINATOR)),
  CASELOAD("/caseload", Set.of(PSYCHOSOCIAL_WORKER, COORDINATOR)),
  BOARD("/board", Set.of(COORDINATOR)),
  ALL(
      "",
      Set.of(PSYCHOSOCIAL_WORKER, COORDINATOR, PSYCHOSOCIAL_SUPERVISOR, PROTECTION_FOCAL_POINT)),
  TEAM(
      "/team",
      Set.of(PSYCHOSOCIAL_WORKER, COORDINATOR, PSYCHOSOCIAL_SUPERVISOR, PROTECTION_FOCAL_POINT)),
  WORKLOAD("/workload", Set.of(COORDINATOR, PSYCHOSOCIAL_SUPERVISOR)),
  PROTOCOLS(
      "/protocols",
      Set.of(PSYCHOSOCIAL_WORKER, COORDINATOR, PSYCHOSOCIAL_SUPERVISOR, PROTECTION_FOCAL_POINT)),
  SAMPLE("/sample", Set.of(PSYCHOSOCIAL_SUPERVISOR)),
  CALENDAR("/calendar", Set.of(PSYCHOSOCIAL_WORKER, COORDINATOR));

  private final String path;
  private final Set<Role> roles;

  DeskTab(String path, Set<Role> roles) {
    this.path = path;
    this.roles = roles;
  }

  public String path() {
    return "/console/tasks" + path;
  }

  static List<DeskTab> openFor(Caller caller) {
    return Arrays.stream(values())
        .filter(tab -> !Collections.disjoint(tab.roles, caller.roles()))
        .toList();
  }
}
