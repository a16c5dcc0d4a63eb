package org.puente.distribution.console.support;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.Places;
import org.puente.distribution.console.remote.SupportTask;
import org.puente.distribution.people.Identities;
import org.springframework.stereotype.Component;

/** Joins names to tasks at the last moment; only this house knows them. */
@Component
class SupportDesk {

  private final Identities people;
  private final Places places;
  private final Clock clock;

  SupportDesk(Identities people, Places places, Clock clock) {
    this.people = people;
    this.places = places;
    this.clock = clock;
  }

  List<NamedTask> named(List<SupportTask> tasks) {
    Map<UUID, String> names =
        people.names(tasks.stream().map(SupportTask::personId).distinct().toList());
    Map<String, String> places = this.places.names();
    return tasks.stream()
        .map(
            task ->
                new NamedTask(
                    task,
                    names.getOrDefault(task.personId(), "–"),
                    places.getOrDefault(task.territory(), task.territory()),
                    isOverdue(task)))
        .toList();
  }

  NamedTask named(SupportTask task) {
    return named(List.of(task)).getFirst();
  }

  @Nullable String phone(SupportTask task) {
    return people.phone(task.personId()).orElse(null);
  }

  private boolean isOverdue(SupportTask task) {
    return !task.state().ended() && task.dueAt().isBefore(clock.instant());
  }

  /** A task with the name of the person and of the place. */
  record NamedTask(SupportTask facts, String name, String place, boolean overdue) {

    public String urgencyTone() {
      return switch (facts.urgency()) {
        case HIGH -> "stop";
        case MEDIUM -> "wait";
        case LOW -> "";
      };
    }

    public String stateTone() {
      return switch (facts.state()) {
        case OPEN -> "wait";
        case ASSIGNED -> "go";
        case DONE -> "done";
        case CANCELLED -> "";
      };
    }
  }
}
