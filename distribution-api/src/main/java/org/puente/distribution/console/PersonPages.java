package org.puente.distribution.console;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.people.People;
import org.puente.distribution.people.PersonView;
import org.puente.distribution.reports.LifeEvent;
import org.puente.distribution.reports.Timelines;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything about one person in one timeline, as far as the reader's role goes. */
@Controller
@PreAuthorize(
    "hasAnyRole('PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'COORDINATOR', 'DATA_PROTECTION_OFFICER',"
        + " 'PROTECTION_FOCAL_POINT')")
class PersonPages {

  private final People people;
  private final Timelines timelines;
  private final Places places;
  private final AuditTrail audit;
  private final PersonDesk desk;
  private final Clock clock;

  PersonPages(
      People people,
      Timelines timelines,
      Places places,
      AuditTrail audit,
      PersonDesk desk,
      Clock clock) {
    this.people = people;
    this.timelines = timelines;
    this.places = places;
    this.audit = audit;
    this.desk = desk;
    this.clock = clock;
  }

  /** An event, and how it looks. */
  record Shown(LifeEvent facts, String tone, boolean ahead) {}

  /** A file read as a whole leaves a line. */
  @GetMapping("/console/people/{id}")
  String one(@PathVariable UUID id, Model model) {
    PersonView person =
        people.find(id).orElseThrow(() -> Problem.notFound("There is no such person."));
    audit.record("person.read", id.toString(), Map.of());
    model.addAttribute("person", person);
    model.addAttribute(
        "place", places.names().getOrDefault(person.territory(), person.territory()));
    model.addAttribute("household", people.household(person.householdId()));
    model.addAttribute("events", shown(timelines.of(id)));
    desk.lay(person, model);
    return "console/person";
  }

  private List<Shown> shown(List<LifeEvent> events) {
    var now = clock.instant();
    return events.stream()
        .map(event -> new Shown(event, tone(event.kind()), event.at().isAfter(now)))
        .toList();
  }

  private static String tone(LifeEvent.Kind kind) {
    return switch (kind) {
      case WITHDRAWN, KIT_HANDED_OVER, REVIEW_OVERTURNED -> "done";
      case DUE, HELD, AVAILABLE, REVIEW_ASKED -> "wait";
      case FAILED, REVERSED, CANCELLED, NOT_ELIGIBLE, REVIEW_UPHELD, KIT_RETURNED -> "stop";
      case REGISTERED,
          ELIGIBLE,
          PAYEE_CHANGED,
          HOUSEHOLD_SPLIT,
          PROMISED,
          PLANNED,
          APPROVED,
          RELEASED,
          CORRECTED,
          RESUMED,
          KIT_ALLOCATED ->
          "";
    };
  }
}
