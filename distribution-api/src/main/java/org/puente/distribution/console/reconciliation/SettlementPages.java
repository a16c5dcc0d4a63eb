package org.puente.distribution.console.reconciliation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.console.remote.HttpWorklist;
import org.puente.distribution.console.remote.Settlement;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one person proposed: another confirms it with a second factor, or discards it. */
@Controller
@RequestMapping("/console/reconciliation/proposals/{id}")
class SettlementPages {

  private final HttpWorklist worklist;
  private final Steps steps;

  SettlementPages(HttpWorklist worklist, Steps steps) {
    this.worklist = worklist;
    this.steps = steps;
  }

  static String page(UUID proposal) {
    return "redirect:/console/reconciliation/proposals/" + proposal;
  }

  @GetMapping
  String one(@PathVariable UUID id, Model model) {
    Settlement proposal = worklist.proposal(id).given();
    Caller caller = Caller.current();
    model.addAttribute("proposal", proposal);
    model.addAttribute("whyNot", whyNot(proposal, caller));
    model.addAttribute("mayDiscard", proposal.waits() && caller.is(Role.FINANCE_OFFICER));
    model.addAttribute("outcome", Outcomes.of(proposal));
    return "console/reconciliation/proposal";
  }

  /** A key of the bundles; null when the caller may confirm it. */
  static @Nullable String whyNot(Settlement proposal, Caller caller) {
    if (!caller.is(Role.FINANCE_OFFICER)) {
      return "settle.why.finance";
    }
    return proposal.proposedBy().equals(caller.username()) ? "settle.why.own" : null;
  }

  @PostMapping("/confirm")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String confirm(@PathVariable UUID id, Confirmed confirmed, RedirectAttributes flash) {
    worklist.confirm(id).given();
    steps.taken("settlement.confirmed", id, confirmed, flash);
    return page(id);
  }

  @PostMapping("/discard")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String discard(@PathVariable UUID id, RedirectAttributes flash) {
    worklist.discard(id).given();
    steps.taken("settlement.discarded", id, flash);
    return page(id);
  }
}
