package org.puente.distribution.console.complaints;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.HttpDesks;
import org.puente.distribution.console.remote.HttpDesks.Desk;
import org.puente.distribution.console.remote.HttpTelling;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
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

/** Complaints and calls that wait; complaints are for coordinators. */
@Controller
@RequestMapping("/console/complaints")
class ComplaintPages {

  private final HttpDesks desks;
  private final HttpTelling telling;
  private final WhoWrote who;
  private final AuditTrail audit;
  private final MessageSource messages;

  ComplaintPages(
      HttpDesks desks,
      HttpTelling telling,
      WhoWrote who,
      AuditTrail audit,
      MessageSource messages) {
    this.desks = desks;
    this.telling = telling;
    this.who = who;
    this.audit = audit;
    this.messages = messages;
  }

  /** Where each list goes on. */
  record From(@Nullable String complaints, @Nullable String calls) {}

  /** Nobody waits for a service that is away more than once. */
  @GetMapping
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PROGRAMME_OFFICER')")
  String all(From from, Model model) {
    var calls = desks.calls(from.calls());
    boolean reads = Caller.current().is(Role.COORDINATOR) && !calls.isAway();
    model.addAttribute("away", calls.isAway());
    model.addAttribute("calls", calls.found().orElse(null));
    model.addAttribute("telling", calls.isAway() ? null : telling.calls().found().orElse(null));
    model.addAttribute(
        "complaints",
        reads ? desks.complaints(Desk.ORDINARY, from.complaints()).found().orElse(null) : null);
    return "console/complaints/list";
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasRole('COORDINATOR')")
  String one(@PathVariable UUID id, Model model) {
    lay(id, null, model);
    return "console/complaints/one";
  }

  /** Shows the words this once; there is no address that shows them again. */
  @PostMapping("/{id}/read")
  @PreAuthorize("hasRole('COORDINATOR')")
  String read(@PathVariable UUID id, Model model) {
    var words = desks.read(Desk.ORDINARY, id).given();
    audit.record("complaint.read", id.toString(), Map.of());
    lay(id, words, model);
    return "console/complaints/one";
  }

  @PostMapping("/{id}/answer")
  @PreAuthorize("hasRole('COORDINATOR')")
  String answer(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String answer,
      RedirectAttributes flash) {
    desks.answer(Desk.ORDINARY, id, Answers.read(answer)).given();
    audit.record("complaint.answered", id.toString(), Map.of());
    flash.addFlashAttribute(
        "done",
        messages.getMessage("complaints.done.answered", null, LocaleContextHolder.getLocale()));
    return "redirect:/console/complaints";
  }

  private void lay(UUID id, HttpDesks.@Nullable Words words, Model model) {
    var complaint = desks.complaint(Desk.ORDINARY, id).given();
    model.addAttribute("complaint", complaint);
    model.addAttribute("words", words);
    model.addAttribute("who", who.of(complaint.transferId()).orElse(null));
    model.addAttribute("room", "/console/complaints");
    model.addAttribute("told", true);
  }
}
