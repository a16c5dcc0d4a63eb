package org.puente.distribution.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.console.remote.HttpMessages;
import org.puente.distribution.console.remote.HttpWorklist;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Page;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
class ReissuePages {

  private final HttpMessages told;
  private final HttpWorklist worklist;
  private final AuditTrail audit;
  private final MessageSource messages;

  ReissuePages(HttpMessages told, HttpWorklist worklist, AuditTrail audit, MessageSource messages) {
    this.told = told;
    this.worklist = worklist;
    this.audit = audit;
    this.messages = messages;
  }

  /** The part of the page that is asked for after the rest. */
  @GetMapping("/told")
  String told(@PathVariable UUID id, Model model) {
    var heard = told.of(List.of(id));
    boolean settles =
        Caller.current().is(Role.FINANCE_OFFICER) || Caller.current().is(Role.COORDINATOR);
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
    String why = reason.strip();
    if (why.length() < 10 || why.length() > 500) {
      throw Problem.badRequest("settlement-reason", "A reason has 10 to 500 characters.");
    }
    UUID made = worklist.reissue(id, why).given().id();
    audit.record("settlement.proposed", made.toString(), Map.of("transfer", id));
    flash.addFlashAttribute(
        "done",
        messages.getMessage(
            "settle.done.settlement.proposed", null, LocaleContextHolder.getLocale()));
    return "redirect:/console/plans/transfers/" + id;
  }
}
