package org.puente.distribution.console;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.plans.Decision;
import org.puente.distribution.plans.Refusal;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the plan's page what became of a step. */
@Component
class StepWords {

  private final MessageSource messages;

  StepWords(MessageSource messages) {
    this.messages = messages;
  }

  String told(
      String step, UUID id, Optional<Decision> decision, RedirectAttributes flash, Locale locale) {
    taken(decision);
    return done(step, id, flash, locale);
  }

  String done(String step, UUID id, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage("plan.done." + step, null, locale));
    return "redirect:/console/plans/" + id;
  }

  static void taken(Optional<Decision> decision) {
    Decision taken = decision.orElseThrow(() -> Problem.notFound("There is no such plan."));
    if (taken instanceof Decision.Refused(Refusal why)) {
      throw refused(why);
    }
  }

  static Problem refused(Refusal why) {
    return Problem.conflict(why.slug(), why.sentence());
  }
}
