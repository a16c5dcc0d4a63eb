package org.puente.distribution.console.complaints;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.HttpDesks;
import org.puente.distribution.console.remote.HttpDesks.Desk;
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

/**
 * Complaints of exploitation and abuse, for the focal point alone. What is done here leaves a line
 * that names no record and no room, so that whoever reads the trail doesn't learn that there was
 * one; payment-adapter keeps who read which.
 */
@Controller
@RequestMapping("/console/sensitive")
@PreAuthorize("hasRole('PROTECTION_FOCAL_POINT')")
class SensitivePages {

  private static final String ROOM = "/console/sensitive";

  private final HttpDesks desks;
  private final WhoWrote who;
  private final AuditTrail audit;
  private final MessageSource messages;

  SensitivePages(HttpDesks desks, WhoWrote who, AuditTrail audit, MessageSource messages) {
    this.desks = desks;
    this.who = who;
    this.audit = audit;
    this.messages = messages;
  }

  @GetMapping
  String all(@RequestParam(required = false) @Nullable String after, Model model) {
    var complaints = desks.complaints(Desk.SENSITIVE, after);
    model.addAttribute("away", complaints.isAway());
    model.addAttribute("complaints", complaints.found().orElse(null));
    return "console/complaints/sensitive";
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model) {
    lay(id, null, model);
    return "console/complaints/one";
  }

  /** Shows the words this once; there is no address that shows them again. */
  @PostMapping("/{id}/read")
  String read(@PathVariable UUID id, Model model) {
    var words = desks.read(Desk.SENSITIVE, id).given();
    keep();
    lay(id, words, model);
    return "console/complaints/one";
  }

  @PostMapping("/{id}/answer")
  String answer(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String answer,
      RedirectAttributes flash) {
    desks.answer(Desk.SENSITIVE, id, Answers.read(answer)).given();
    keep();
    flash.addFlashAttribute(
        "done",
        messages.getMessage("sensitive.done.answered", null, LocaleContextHolder.getLocale()));
    return "redirect:" + ROOM;
  }

  private void keep() {
    audit.record("request.done", "/console", Map.of());
  }

  private void lay(UUID id, HttpDesks.@Nullable Words words, Model model) {
    var complaint = desks.complaint(Desk.SENSITIVE, id).given();
    model.addAttribute("complaint", complaint);
    model.addAttribute("words", words);
    model.addAttribute("who", who.of(complaint.transferId()).orElse(null));
    model.addAttribute("room", ROOM);
    model.addAttribute("told", false);
  }
}
