package org.puente.distribution.console;

import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.dataprotection.DataProtectionProblems;
import org.puente.distribution.dataprotection.DataRequests;
import org.puente.distribution.dataprotection.ErasingPerson;
import org.puente.distribution.dataprotection.Erasure;
import org.puente.distribution.dataprotection.Erasures;
import org.puente.distribution.people.People;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody's data going for good: proposed by one, done by another, and the record of it. */
@Controller
@PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR')")
class ErasurePages {

  static final String PATH = "/console/erasures";

  private final Erasures erasures;
  private final ErasingPerson erasing;
  private final People people;
  private final Places places;

  ErasurePages(Erasures erasures, ErasingPerson erasing, People people, Places places) {
    this.erasures = erasures;
    this.erasing = erasing;
    this.people = people;
    this.places = places;
  }

  @PostMapping("/console/data-protection/requests/{id}/erasure")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  String propose(@PathVariable UUID id) {
    return to(DataProtectionProblems.done(erasing.propose(id, DataRequests.Person.calling())));
  }

  @GetMapping(PATH + "/{id}")
  String one(@PathVariable UUID id, Model model) {
    Erasure erasure =
        erasures.find(id).orElseThrow(() -> Problem.notFound("There is no such erasure."));
    model.addAttribute("erasure", erasure);
    model.addAttribute("person", people.find(erasure.personId()).orElse(null));
    model.addAttribute(
        "place", places.names().getOrDefault(erasure.territory(), erasure.territory()));
    model.addAttribute("hindrances", erasures.hindrances(erasure.personId()));
    model.addAttribute("own", erasure.proposed().id().equals(DataRequests.Person.calling().id()));
    return "console/erasure";
  }

  @PostMapping(PATH + "/{id}/confirm")
  String confirm(@PathVariable UUID id, Confirmed confirmed) {
    return to(
        DataProtectionProblems.done(erasing.confirm(id, DataRequests.Person.calling(), confirmed)));
  }

  @PostMapping(PATH + "/{id}/withdraw")
  String withdraw(@PathVariable UUID id) {
    return to(DataProtectionProblems.done(erasing.withdraw(id, DataRequests.Person.calling())));
  }

  private static String to(UUID erasure) {
    return "redirect:" + PATH + "/" + erasure;
  }
}
