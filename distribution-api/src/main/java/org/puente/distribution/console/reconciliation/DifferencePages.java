package org.puente.distribution.console.reconciliation;

import java.util.UUID;
import org.puente.distribution.console.remote.HttpDays;
import org.puente.distribution.console.remote.HttpWorklist;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A line of a bank's day that does not match by itself: somebody explains it. */
@Controller
@RequestMapping("/console/reconciliation/differences/{id}")
class DifferencePages {

  private final HttpDays days;
  private final HttpWorklist worklist;
  private final Steps steps;

  DifferencePages(HttpDays days, HttpWorklist worklist, Steps steps) {
    this.days = days;
    this.worklist = worklist;
    this.steps = steps;
  }

  @GetMapping
  String one(@PathVariable UUID id, Model model) {
    model.addAttribute("item", days.difference(id).given());
    model.addAttribute("mayPropose", Caller.current().is(Role.FINANCE_OFFICER));
    return "console/reconciliation/difference";
  }

  @PostMapping("/propose")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String propose(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    UUID made = worklist.explainDifference(id, Reason.read(reason)).given().id();
    steps.taken("settlement.proposed", made, flash);
    return SettlementPages.page(made);
  }
}
