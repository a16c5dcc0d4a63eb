package org.puente.distribution.people;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People, for the roles that work with them; auditors and donors read no names. */
@RestController
@RequestMapping("/api/v1/people")
@PreAuthorize(
    "hasAnyRole('PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT',"
        + " 'DATA_PROTECTION_OFFICER')")
class PeopleController {

  /** A person, and everybody in the same household. */
  record PersonDetail(PersonView person, List<PersonView> household) {}

  private final People people;
  private final AuditTrail audit;

  PeopleController(People people, AuditTrail audit) {
    this.people = people;
    this.audit = audit;
  }

  /** People of the caller's scope, in a territory or in all of them. */
  @GetMapping
  Page<PersonView> list(
      @RequestParam(required = false) @Nullable String territory, PageRequest page) {
    return people.search(new PersonSearch(null, null, territory), page);
  }

  /**
   * Whoever has a document or a phone (whole values, compared as keyed hashes). They are in the
   * body, since addresses end up in logs. Each search leaves a line, without what was looked for.
   * 422 {@code search-empty}.
   */
  @PostMapping("/search")
  Page<PersonView> search(@Valid @RequestBody PersonSearch search, PageRequest page) {
    if (search.phone() == null && search.document() == null) {
      throw Problem.unprocessable("search-empty", "A document or a phone is needed.");
    }
    var found = people.search(search, page);
    audit.record("people.searched", "people", Map.of("found", found.items().size()));
    return found;
  }

  /** One person and their household. Reading sensitive attributes is written to the audit trail. */
  @GetMapping("/{id}")
  PersonDetail one(@PathVariable UUID id) {
    var person = people.find(id).orElseThrow(() -> Problem.notFound("There is no such person."));
    if (person.sensitive() != null) {
      audit.record("sensitive-read", id.toString(), Map.of());
    }
    return new PersonDetail(person, people.household(person.householdId()));
  }
}
