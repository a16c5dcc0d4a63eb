package org.puente.distribution.console.reconciliation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.puente.distribution.console.remote.HttpMessages;
import org.puente.distribution.console.remote.HttpWorklist;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What payment-adapter knows of one transfer: what its person was told, and what is proposed. */
@Controller
@RequestMapping("/console/plans/transfers/{id}")
class TransferCodePages {

  private final HttpMessages told;
  private final HttpWorklist worklist;
  private final Steps steps;

  TransferCodePages(HttpMessages told, HttpWorklist worklist, Steps steps) {
    this.told = told;
    this.worklist = worklist;
    this.steps = steps;
  }

  /** The part of the page that is asked for after the rest. */
  @GetMapping("/told")
  String told(@PathVariable UUID id, Model model) {
    var heard = told.of(List.of(id));
    boolean settles =
        Stream.of(Role.FINANCE_OFFICER, Role.COORDINATOR, Role.AUDITOR)
            .anyMatch(Caller.current()::is);
    model.addAttribute("away", heard.isAway());
    model.addAttribute("texts", heard.found().orElse(List.of()));
    model.addAttribute(
        "waiting",
        settles && !heard.isAway()
            ? worklist.proposalsAbout(id).found().map(Page::items).orElse(List.of())
            : List.of());
    return "console/transfer-told";
  }

  /** Proposes other codes, which come once the old ones are dead at the bank. */
  @PostMapping("/reissue")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String reissue(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    UUID made = worklist.reissue(id, Reason.read(reason)).given().id();
    steps.taken("settlement.proposed", made, flash);
    return "redirect:/console/plans/transfers/" + id;
  }
}
