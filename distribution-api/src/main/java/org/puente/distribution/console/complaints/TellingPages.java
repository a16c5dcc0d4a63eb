package org.puente.distribution.console.complaints;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.console.remote.HttpTelling;
import org.puente.distribution.console.remote.HttpTelling.Failure;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
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

/** A code or a PIN for whoever chose a call: the number, who answers, the words this once. */
@Controller
@RequestMapping("/console/complaints/telling/{id}")
@PreAuthorize("hasAnyRole('COORDINATOR', 'PROGRAMME_OFFICER')")
class TellingPages {

  private final HttpTelling telling;
  private final WhoWrote who;
  private final AuditTrail audit;
  private final MessageSource messages;

  TellingPages(HttpTelling telling, WhoWrote who, AuditTrail audit, MessageSource messages) {
    this.telling = telling;
    this.who = who;
    this.audit = audit;
    this.messages = messages;
  }

  @GetMapping
  String one(@PathVariable UUID id, Model model) {
    lay(id, null, model);
    return "console/complaints/telling";
  }

  /** Takes the call: the number is shown this once. */
  @PostMapping("/number")
  String number(@PathVariable UUID id, Model model) {
    String number = telling.number(id).given().number();
    audit.record("telling.number-shown", id.toString(), Map.of());
    lay(id, number, model);
    return "console/complaints/telling";
  }

  /**
   * The words, once, and never again: nothing shows them after this answer.
   *
   * @param recognised whether whoever answers is the person
   */
  @PostMapping("/words")
  String words(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean recognised,
      Confirmed confirmed,
      Model model) {
    if (!recognised) {
      throw Problem.badRequest("telling-unrecognised", "First make sure who answers.");
    }
    var call = telling.call(id).given();
    String words = telling.words(id).given().words();
    audit.record(
        "telling.told",
        id.toString(),
        Map.of("kind", call.kind().name(), "factor", confirmed.factor().name()));
    model.addAttribute("call", call);
    model.addAttribute("words", words);
    return "console/complaints/told";
  }

  @PostMapping("/outcome")
  String outcome(@PathVariable UUID id, @RequestParam Failure outcome, RedirectAttributes flash) {
    telling.failed(id, outcome).given();
    audit.record("telling.told-nothing", id.toString(), Map.of("outcome", outcome.name()));
    flash.addFlashAttribute(
        "done", messages.getMessage("telling.done", null, LocaleContextHolder.getLocale()));
    return "redirect:/console/complaints";
  }

  private void lay(UUID id, @Nullable String number, Model model) {
    var call = telling.call(id).given();
    model.addAttribute("call", call);
    model.addAttribute("number", number);
    model.addAttribute("who", who.of(call.transferId()).orElse(null));
    model.addAttribute("outcomes", Failure.values());
    model.addAttribute("me", Caller.current().username());
  }
}
