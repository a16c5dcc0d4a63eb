package org.puente.distribution.console;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.util.List;
import java.util.Set;
import org.puente.distribution.console.remote.HttpStabilization;
import org.puente.distribution.console.remote.SupportSummary;
import org.puente.distribution.notices.Kind;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

@Component
class SupportMilestone implements Milestone {

  private final HttpStabilization stabilization;

  SupportMilestone(HttpStabilization stabilization) {
    this.stabilization = stabilization;
  }

  @Override
  public Room room() {
    return Room.TASKS;
  }

  @Override
  public Set<Role> audience() {
    return Set.of(
        PSYCHOSOCIAL_WORKER,
        COORDINATOR,
        PSYCHOSOCIAL_SUPERVISOR,
        PROTECTION_FOCAL_POINT,
        PROGRAMME_OFFICER,
        AUDITOR,
        ADMINISTRATOR);
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.TASKS);
  }

  @Override
  public Standing look(Caller caller) {
    SupportSummary now = stabilization.summary().found().orElseThrow(ServiceAway::problem);
    boolean concerned = caller.is(PSYCHOSOCIAL_WORKER) || caller.is(COORDINATOR);
    var standing =
        Standing.of(
            now.tasksOpen(),
            new Said("road.tasks"),
            new Said("road.tasks.delays", now.delaysDetected(), now.episodesOpen()));
    return concerned && now.tasksOpen() > 0
        ? standing.with(
            List.of(
                new Errand(
                    Kind.TASKS, "all", Room.TASKS.path(), new Said("todo.tasks", now.tasksOpen()))))
        : standing;
  }
}
