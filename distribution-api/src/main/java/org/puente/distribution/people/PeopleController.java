package org.puente.distribution.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
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

  /**
   * People of the caller's scope, by document or phone (whole values, compared as keyed hashes) and
   * territory.
   */
  @GetMapping
  Page<PersonView> search(PersonSearch search, PageRequest page) {
    return people.search(search, page);
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
