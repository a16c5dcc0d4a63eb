package org.puente.distribution.console;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.dataprotection.CheckingValues;
import org.puente.distribution.dataprotection.DataProtectionProblems;
import org.puente.distribution.dataprotection.DataRequests;
import org.puente.distribution.dataprotection.Rectification;
import org.puente.distribution.dataprotection.Rectification.Field;
import org.puente.distribution.dataprotection.Rectifications;
import org.puente.distribution.dataprotection.RectifyingPerson;
import org.puente.distribution.people.People;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What identifies somebody being put right: proposed by one, applied by another. */
@Controller
@PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR')")
class RectificationPages {

  static final String PATH = "/console/rectifications";

  private final Rectifications rectifications;
  private final RectifyingPerson rectifying;
  private final CheckingValues checking;
  private final People people;

  RectificationPages(
      Rectifications rectifications,
      RectifyingPerson rectifying,
      CheckingValues checking,
      People people) {
    this.rectifications = rectifications;
    this.rectifying = rectifying;
    this.checking = checking;
    this.people = people;
  }

  @PostMapping("/console/data-protection/requests/{id}/rectification")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  String propose(
      @PathVariable UUID id,
      @RequestParam Map<String, String> form,
      @RequestParam(required = false) @Nullable Set<Field> remove) {
    Map<Field, String> typed = new EnumMap<>(Field.class);
    for (var field : Field.values()) {
      typed.put(field, form.getOrDefault(field.name(), ""));
    }
    var values =
        DataProtectionProblems.right(checking.check(typed, remove == null ? Set.of() : remove));
    return to(
        DataProtectionProblems.done(rectifying.propose(id, values, DataRequests.Person.calling())));
  }

  @GetMapping(PATH + "/{id}")
  String one(@PathVariable UUID id, Model model) {
    Rectification rectification =
        rectifications
            .find(id)
            .orElseThrow(() -> Problem.notFound("There is no such rectification."));
    model.addAttribute("rectification", rectification);
    model.addAttribute("person", people.find(rectification.personId()).orElse(null));
    if (rectification.state() == Rectification.State.PROPOSED) {
      model.addAttribute("consequences", rectifications.consequences(rectification));
    }
    model.addAttribute(
        "own", rectification.proposed().id().equals(DataRequests.Person.calling().id()));
    return "console/rectification";
  }

  @PostMapping(PATH + "/{id}/confirm")
  String confirm(@PathVariable UUID id, Confirmed confirmed) {
    return to(
        DataProtectionProblems.done(
            rectifying.confirm(id, DataRequests.Person.calling(), confirmed)));
  }

  @PostMapping(PATH + "/{id}/withdraw")
  String withdraw(@PathVariable UUID id) {
    return to(DataProtectionProblems.done(rectifying.withdraw(id, DataRequests.Person.calling())));
  }

  private static String to(UUID rectification) {
    return "redirect:" + PATH + "/" + rectification;
  }
}
