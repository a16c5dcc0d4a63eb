package org.puente.distribution.console;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.puente.distribution.console.remote.HttpAssignments;
import org.puente.distribution.console.remote.HttpStabilization;
import org.puente.distribution.console.remote.HttpTeam;
import org.puente.distribution.console.remote.SupportSummary;
import org.puente.distribution.notices.Kind;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

@Component
class SupportMilestone implements Milestone {

  private static final int MOST = 10;

  private final HttpStabilization stabilization;
  private final HttpAssignments assignments;
  private final HttpTeam team;
  private final Places places;
  private final Today today;

  SupportMilestone(
      HttpStabilization stabilization,
      HttpAssignments assignments,
      HttpTeam team,
      Places places,
      Today today) {
    this.stabilization = stabilization;
    this.assignments = assignments;
    this.team = team;
    this.today = today;
    this.places = places;
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
    return Set.of(Kind.TASKS, Kind.ESCALATION, Kind.CAPACITY);
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
    var errands = new ArrayList<>(escalated(caller));
    errands.addAll(tooFew(caller));
    if (concerned && now.tasksOpen() > 0) {
      errands.add(
          new Errand(
              Kind.TASKS, "all", Room.TASKS.path(), new Said("todo.tasks", now.tasksOpen())));
    }
    return standing.with(errands);
  }

  /** Where the team cannot take everybody; of each day anew, while it lasts. */
  private List<Errand> tooFew(Caller caller) {
    if (!caller.is(COORDINATOR)) {
      return List.of();
    }
    Map<String, String> names = places.names();
    return team.shortages().found().orElseThrow(ServiceAway::problem).stream()
        .limit(MOST)
        .map(
            each ->
                new Errand(
                    Kind.CAPACITY,
                    each.territory() + "-" + today.day(),
                    Room.TASKS.path() + "/workload",
                    new Said(
                        "todo.capacity",
                        names.getOrDefault(each.territory(), each.territory()),
                        each.people(),
                        each.room())))
        .toList();
  }

  /** What waits too long is told to the role that is asked to see to it. */
  private List<Errand> escalated(Caller caller) {
    if (!caller.is(COORDINATOR) && !caller.is(PSYCHOSOCIAL_SUPERVISOR)) {
      return List.of();
    }
    Map<String, String> names = places.names();
    return assignments.escalations().found().orElseThrow(ServiceAway::problem).stream()
        .filter(each -> caller.is(each.asked()))
        .limit(MOST)
        .map(
            each ->
                Errand.about(
                    Kind.ESCALATION,
                    each.taskId(),
                    Room.TASKS.path() + "/" + each.taskId(),
                    new Said(
                        "todo.escalated." + each.cause(),
                        names.getOrDefault(each.territory(), each.territory()))))
        .toList();
  }
}
