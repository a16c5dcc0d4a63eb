package org.puente.distribution.console;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.people.People;
import org.puente.distribution.people.PersonView;
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
  private final PersonTimeline timeline;
  private final Places places;
  private final AuditTrail audit;
  private final PersonDesk desk;
  private final Clock clock;

  PersonPages(
      People people,
      PersonTimeline timeline,
      Places places,
      AuditTrail audit,
      PersonDesk desk,
      Clock clock) {
    this.people = people;
    this.timeline = timeline;
    this.places = places;
    this.audit = audit;
    this.desk = desk;
    this.clock = clock;
  }

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
    model.addAttribute("told", timeline.of(id));
    model.addAttribute("now", clock.instant());
    desk.lay(person, model);
    return "console/person";
  }
}
