package org.puente.distribution.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.enrolment.Enrolment;
import org.puente.distribution.enrolment.Enrolments;
import org.puente.distribution.people.People;
import org.puente.distribution.people.PersonSearch;
import org.puente.distribution.people.PersonView;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds people: by document or phone, or those who are not included in a programme. */
@Controller
@PreAuthorize(
    "hasAnyRole('PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'COORDINATOR', 'DATA_PROTECTION_OFFICER',"
        + " 'PROTECTION_FOCAL_POINT')")
class PeoplePages {

  private static final int ROWS = 30;

  private final People people;
  private final Enrolments enrolments;
  private final EligibilityDesk eligibility;
  private final Places places;
  private final AuditTrail audit;

  PeoplePages(
      People people,
      Enrolments enrolments,
      EligibilityDesk eligibility,
      Places places,
      AuditTrail audit) {
    this.people = people;
    this.enrolments = enrolments;
    this.eligibility = eligibility;
    this.places = places;
    this.audit = audit;
  }

  /** Whole values are looked for, by their keyed hashes; nobody is listed who wasn't asked for. */
  @GetMapping("/console/people")
  String form(Model model) {
    model.addAttribute("wanted", "");
    model.addAttribute("found", List.of());
    return "console/people";
  }

  /** Posted, so that no number stays in a history or a log; the line says how many were found. */
  @PostMapping("/console/people")
  String search(@RequestParam(defaultValue = "") String wanted, Model model) {
    String text = wanted.strip();
    List<PersonView> found = text.isEmpty() ? List.of() : found(text);
    if (!text.isEmpty()) {
      audit.record("people.searched", "people", Map.of("found", found.size()));
    }
    model.addAttribute("wanted", text);
    model.addAttribute("found", found);
    model.addAttribute("names", places.names());
    return "console/people";
  }

  private List<PersonView> found(String wanted) {
    var request = new PageRequest(null, ROWS);
    var byDocument = people.search(new PersonSearch(null, wanted, null), request).items();
    return byDocument.isEmpty()
        ? people.search(new PersonSearch(wanted, null, null), request).items()
        : byDocument;
  }

  /** A household that is not included, and why. */
  record NotIncluded(Enrolment facts, String name, String place, List<String> reasons) {}

  @GetMapping("/console/people/not-included/{programme}")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','COORDINATOR','PROTECTION_FOCAL_POINT')")
  String notIncluded(
      @PathVariable UUID programme,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    var request = new PageRequest(after, ROWS);
    var rows =
        enrolments.page(
            programme,
            new Enrolments.Filter(false, null),
            request.cursor().map(cursor -> cursor.uuid(0)).orElse(null),
            request.fetch());
    var page = Page.of(rows, request, row -> Cursor.of(row.id()));
    model.addAttribute("households", shown(page.items()));
    model.addAttribute("next", page.next());
    model.addAttribute("programme", programme);
    return "console/not-included";
  }

  private List<NotIncluded> shown(List<Enrolment> rows) {
    Map<UUID, String> names = people.names(rows.stream().map(Enrolment::personId).toList());
    Map<String, String> where = places.names();
    return rows.stream()
        .map(
            row ->
                new NotIncluded(
                    row,
                    names.getOrDefault(row.personId(), "–"),
                    where.getOrDefault(row.territory(), row.territory()),
                    eligibility.inWords(row).reasons()))
        .toList();
  }
}
