package org.puente.distribution.console;

import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PreparingPlan;
import org.puente.distribution.plans.ReviewingPlan;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a draft as a whole. */
@Controller
@RequestMapping("/console/plans/{id}")
@PreAuthorize("hasRole('PROGRAMME_OFFICER')")
class PlanDrafting {

  private final PreparingPlan preparing;
  private final ReviewingPlan reviewing;
  private final PlanWaits waits;
  private final StepWords words;

  PlanDrafting(PreparingPlan preparing, ReviewingPlan reviewing, PlanWaits waits, StepWords words) {
    this.preparing = preparing;
    this.reviewing = reviewing;
    this.waits = waits;
    this.words = words;
  }

  @PostMapping("/submit")
  String submit(@PathVariable UUID id, RedirectAttributes flash, Locale locale) {
    StepWords.taken(preparing.submit(id, PlanSteps.caller()));
    PlanDetails plan =
        waits.aMoment(id).orElseThrow(() -> Problem.notFound("There is no such plan."));
    PlanDetails.Working work = plan.work();
    if (work != null && work.refusal() != null) {
      throw StepWords.refused(work.refusal());
    }
    return words.done(plan.busy() ? "submitting" : "submit", id, flash, locale);
  }

  /** Computes figures, changes and checks anew. */
  @PostMapping("/review")
  String review(@PathVariable UUID id, RedirectAttributes flash, Locale locale) {
    if (!reviewing.again(id)) {
      throw Problem.conflict("wrong-state", "It is no draft.");
    }
    return words.done("review", id, flash, locale);
  }
}
