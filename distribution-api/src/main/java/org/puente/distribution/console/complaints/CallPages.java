package org.puente.distribution.console.complaints;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.HttpDesks;
import org.puente.distribution.console.remote.HttpDesks.CallOutcome;
import org.puente.events.audit.AuditTrail;
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

/** A call that somebody asked for by text: who, the number once asked for, how it ended. */
@Controller
@RequestMapping("/console/complaints/calls/{id}")
@PreAuthorize("hasAnyRole('COORDINATOR', 'PROGRAMME_OFFICER')")
class CallPages {

  private final HttpDesks desks;
  private final WhoWrote who;
  private final AuditTrail audit;
  private final MessageSource messages;

  CallPages(HttpDesks desks, WhoWrote who, AuditTrail audit, MessageSource messages) {
    this.desks = desks;
    this.who = who;
    this.audit = audit;
    this.messages = messages;
  }

  @GetMapping
  String one(@PathVariable UUID id, Model model) {
    lay(id, null, model);
    return "console/complaints/call";
  }

  /** Shows the number this once. */
  @PostMapping("/number")
  String number(@PathVariable UUID id, Model model) {
    String number = desks.number(id).given().number();
    audit.record("call.number-shown", id.toString(), Map.of());
    lay(id, number, model);
    return "console/complaints/call";
  }

  @PostMapping("/close")
  String close(@PathVariable UUID id, @RequestParam CallOutcome outcome, RedirectAttributes flash) {
    desks.close(id, outcome).given();
    audit.record("call.closed", id.toString(), Map.of("outcome", outcome.name()));
    flash.addFlashAttribute(
        "done", messages.getMessage("calls.done.closed", null, LocaleContextHolder.getLocale()));
    return "redirect:/console/complaints";
  }

  private void lay(UUID id, @Nullable String number, Model model) {
    var call = desks.call(id).given();
    model.addAttribute("call", call);
    model.addAttribute("number", number);
    model.addAttribute("who", who.of(call.transferId()).orElse(null));
    model.addAttribute("outcomes", CallOutcome.values());
  }
}
