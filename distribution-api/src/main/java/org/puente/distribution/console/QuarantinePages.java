package org.puente.distribution.console;

import java.util.Locale;
import org.puente.distribution.console.remote.Answer;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Messages that a service could not take in: why, and once more. */
@Controller
@RequestMapping("/console/quarantine")
class QuarantinePages {

  private final Quarantines quarantines;
  private final MessageSource messages;

  QuarantinePages(Quarantines quarantines, MessageSource messages) {
    this.quarantines = quarantines;
    this.messages = messages;
  }

  @GetMapping
  String all(Model model) {
    model.addAttribute("services", quarantines.all());
    Caller caller = Caller.current();
    model.addAttribute("mayReplay", caller.is(Role.ADMINISTRATOR) || caller.is(Role.COORDINATOR));
    return "console/quarantine";
  }

  @PostMapping("/replay")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'COORDINATOR')")
  String replay(
      @RequestParam String service,
      @RequestParam long id,
      RedirectAttributes flash,
      Locale locale) {
    switch (quarantines.replay(service, id)) {
      case Answer.Given<String> _ ->
          flash.addFlashAttribute("done", messages.getMessage("quarantine.replayed", null, locale));
      case Answer.Refused<String>(String slug, var _) -> throw Problem.conflict(slug, "Refused.");
      case Answer.Away<String> _ -> throw ServiceAway.problem();
    }
    return "redirect:/console/quarantine";
  }
}
