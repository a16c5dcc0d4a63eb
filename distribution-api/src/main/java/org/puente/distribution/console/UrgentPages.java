package org.puente.distribution.console;

import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.plans.PayingUrgently;
import org.puente.distribution.plans.PreparingPlan.NothingToPlan;
import org.puente.distribution.plans.UrgentPayments;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From somebody's page: pays what is owed to them outside the month's plan. */
@Controller
@PreAuthorize("hasRole('PROGRAMME_OFFICER')")
class UrgentPages {

  private final PayingUrgently paying;
  private final UrgentPayments urgent;
  private final StepWords words;

  UrgentPages(PayingUrgently paying, UrgentPayments urgent, StepWords words) {
    this.paying = paying;
    this.urgent = urgent;
    this.words = words;
  }

  @PostMapping("/console/people/{id}/urgent")
  String pay(
      @PathVariable UUID id,
      @RequestParam UUID promise,
      @RequestParam UrgentPayments.Reason why,
      RedirectAttributes flash,
      Locale locale) {
    boolean theirs = urgent.owed(id).stream().anyMatch(owed -> owed.promiseId().equals(promise));
    if (!theirs) {
      throw nothing();
    }
    try {
      UUID plan = paying.pay(promise, why, PlanSteps.caller()).orElseThrow(UrgentPages::nothing);
      return words.done("urgent", plan, flash, locale);
    } catch (NothingToPlan e) {
      throw StepWords.refused(e.why());
    }
  }

  private static Problem nothing() {
    return Problem.notFound("Nothing is owed to such a person.");
  }
}
