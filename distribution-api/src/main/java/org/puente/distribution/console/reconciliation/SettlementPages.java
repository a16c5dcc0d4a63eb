package org.puente.distribution.console.reconciliation;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.deputies.Delegating;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.console.remote.HttpWorklist;
import org.puente.distribution.console.remote.Settlement;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
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
  private final Delegating deputies;
  private final Steps steps;
  private final Clock wallClock;

  SettlementPages(
      HttpWorklist worklist,
      Delegating deputies,
      Steps steps,
      @Qualifier("wallClock") Clock wallClock) {
    this.worklist = worklist;
    this.deputies = deputies;
    this.steps = steps;
    this.wallClock = wallClock;
  }

  static String page(UUID proposal) {
    return "redirect:/console/reconciliation/proposals/" + proposal;
  }

  @GetMapping
  String one(@PathVariable UUID id, Model model) {
    Settlement proposal = worklist.proposal(id).given();
    Caller caller = Caller.current();
    model.addAttribute("proposal", proposal);
    model.addAttribute("whyNot", whyNot(proposal, caller, besides(proposal)));
    model.addAttribute("mayDiscard", proposal.waits() && caller.is(Role.FINANCE_OFFICER));
    model.addAttribute("outcome", Outcomes.of(proposal));
    return "console/reconciliation/proposal";
  }

  /**
   * A key of the bundles; null when the caller may confirm it.
   *
   * @param besides whether the caller stands in for the proposer, or they for the caller
   */
  static @Nullable String whyNot(Settlement proposal, Caller caller, boolean besides) {
    if (!caller.is(Role.FINANCE_OFFICER)) {
      return "settle.why.finance";
    }
    if (proposal.proposedBy().equals(caller.username())) {
      return "settle.why.own";
    }
    return besides ? "settle.why.deputy" : null;
  }

  /** The two have one part between them, now and for what was proposed meanwhile. */
  private boolean besides(Settlement proposal) {
    return deputies.mine().stream()
        .filter(each -> each.isWith(proposal.proposedBy()))
        .anyMatch(each -> each.heldAt(proposal.proposedAt()) || each.heldAt(wallClock.instant()));
  }

  @PostMapping("/confirm")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String confirm(@PathVariable UUID id, Confirmed confirmed, RedirectAttributes flash) {
    Settlement proposal = worklist.proposal(id).given();
    if (!proposal.proposedBy().equals(Caller.current().username()) && besides(proposal)) {
      throw Problem.conflict("deputies-are-one", "A deputy and whom they stand in for are one.");
    }
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
