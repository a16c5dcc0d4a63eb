package org.puente.distribution.console.reconciliation;

import java.util.UUID;
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

/** Something that a bank reported against what was known: somebody explains it. */
@Controller
@RequestMapping("/console/reconciliation/cases/{id}")
class CasePages {

  private final HttpWorklist worklist;
  private final Steps steps;

  CasePages(HttpWorklist worklist, Steps steps) {
    this.worklist = worklist;
    this.steps = steps;
  }

  @GetMapping
  String one(@PathVariable UUID id, Model model) {
    model.addAttribute("opened", worklist.openedCase(id).given());
    model.addAttribute("mayPropose", Caller.current().is(Role.FINANCE_OFFICER));
    return "console/reconciliation/case";
  }

  @PostMapping("/propose")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String propose(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    UUID made = worklist.explainCase(id, Reason.read(reason)).given().id();
    steps.taken("settlement.proposed", made, flash);
    return SettlementPages.page(made);
  }
}
