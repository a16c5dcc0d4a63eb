package org.puente.distribution.console.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.ConsoleSettings;
import org.puente.distribution.console.Places;
import org.puente.distribution.console.remote.SupportContact.ContactMode;
import org.puente.distribution.console.remote.SupportTask;
import org.puente.distribution.people.Identities;
import org.puente.events.contract.TaskOutcome;
import org.springframework.stereotype.Component;

/** Joins names to tasks at the last moment; only this house knows them. */
@Component
class SupportDesk {

  private final Identities people;
  private final Places places;
  private final ConsoleSettings settings;
  private final Clock clock;

  SupportDesk(Identities people, Places places, ConsoleSettings settings, Clock clock) {
    this.people = people;
    this.places = places;
    this.settings = settings;
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

  /** Their names, by the ids of their episodes' people. */
  Map<UUID, String> names(List<UUID> ids) {
    return people.names(ids);
  }

  /** A contact that was made just now, as the service takes it. */
  Map<String, Object> outcome(ContactMode mode, TalkResult result, @Nullable LocalDate next) {
    var body = new HashMap<String, Object>();
    body.put("mode", mode);
    body.put("reached", result.reached());
    body.put("occurredAt", clock.instant());
    TaskOutcome outcome = result.outcome();
    if (outcome != null) {
      body.put("outcome", outcome);
    }
    if (next != null && outcome == TaskOutcome.SUPPORTED) {
      body.put("nextContactAt", inTheMorning(next));
    }
    return body;
  }

  /** Nine o'clock there, or by the end of the hour where that has passed already. */
  Instant inTheMorning(LocalDate day) {
    Instant morning = day.atTime(9, 0).atZone(settings.zone()).toInstant();
    Instant soon = clock.instant().plus(Duration.ofHours(1));
    boolean today = LocalDate.ofInstant(soon, settings.zone()).equals(day);
    return today && morning.isBefore(soon) ? soon : morning;
  }

  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, settings.zone());
  }

  Instant at(LocalDateTime local) {
    return local.atZone(settings.zone()).toInstant();
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
