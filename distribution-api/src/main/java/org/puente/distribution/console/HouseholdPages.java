package org.puente.distribution.console;

import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.households.ChangingPayee;
import org.puente.distribution.households.ConfirmingChange;
import org.puente.distribution.households.HouseholdChange;
import org.puente.distribution.households.HouseholdChanges;
import org.puente.distribution.households.HouseholdProblems;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who receives for a household: proposed on a person's page, confirmed by somebody else here. */
@Controller
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','COORDINATOR')")
class HouseholdPages {

  static final String PATH = "/console/household-changes";

  private final HouseholdChanges changes;
  private final ChangingPayee payees;
  private final ConfirmingChange confirming;
  private final HouseholdDesk desk;

  HouseholdPages(
      HouseholdChanges changes,
      ChangingPayee payees,
      ConfirmingChange confirming,
      HouseholdDesk desk) {
    this.changes = changes;
    this.payees = payees;
    this.confirming = confirming;
    this.desk = desk;
  }

  @PostMapping("/console/people/{id}/payee")
  String payee(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    String why = HouseholdProblems.reason(reason);
    return to(HouseholdProblems.done(payees.propose(id, why, HouseholdChanges.Person.calling())));
  }

  @GetMapping(PATH + "/{id}")
  String one(@PathVariable UUID id, Model model) {
    HouseholdChange change =
        changes.find(id).orElseThrow(() -> Problem.notFound("There is no such change."));
    desk.lay(change, model);
    return "console/household-change";
  }

  @PostMapping(PATH + "/{id}/confirm")
  String confirm(@PathVariable UUID id, Confirmed confirmed) {
    return to(
        HouseholdProblems.done(
            confirming.confirm(id, HouseholdChanges.Person.calling(), confirmed)));
  }

  @PostMapping(PATH + "/{id}/withdraw")
  String withdraw(@PathVariable UUID id) {
    return to(HouseholdProblems.done(confirming.withdraw(id, HouseholdChanges.Person.calling())));
  }

  static String to(UUID change) {
    return "redirect:" + PATH + "/" + change;
  }
}
