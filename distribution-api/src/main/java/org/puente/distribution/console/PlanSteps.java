package org.puente.distribution.console;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.plans.ApprovingPlan;
import org.puente.distribution.plans.Decision;
import org.puente.distribution.plans.Digest;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.plans.PreparingPlan;
import org.puente.distribution.plans.Refusal;
import org.puente.distribution.plans.ReleasingPlan;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps that people take with a plan, each for the role that may. */
@Controller
@RequestMapping("/console/plans/{id}")
class PlanSteps {

  private final PreparingPlan preparing;
  private final ApprovingPlan approving;
  private final ReleasingPlan releasing;
  private final MessageSource messages;

  PlanSteps(
      PreparingPlan preparing,
      ApprovingPlan approving,
      ReleasingPlan releasing,
      MessageSource messages) {
    this.preparing = preparing;
    this.approving = approving;
    this.releasing = releasing;
    this.messages = messages;
  }

  @PostMapping("/submit")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  String submit(@PathVariable UUID id, RedirectAttributes flash, Locale locale) {
    return told("submit", id, preparing.submit(id, caller()), flash, locale);
  }

  /** Approves what was on the screen: the digest comes from the page, not from the plan. */
  @PostMapping("/approve")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String approve(
      @PathVariable UUID id,
      @RequestParam String digest,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    var decision = approving.approve(id, seen(digest), caller(), confirmed);
    return told("approve", id, decision, flash, locale);
  }

  private static Digest seen(String digest) {
    try {
      return Digest.ofHex(digest);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("digest-changed", "That is no digest.");
    }
  }

  @PostMapping("/send-back")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String sendBack(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    return told("send-back", id, approving.sendBack(id, given(reason), caller()), flash, locale);
  }

  @PostMapping("/discard")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'FINANCE_OFFICER')")
  String discard(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    return told("discard", id, preparing.discard(id, given(reason), caller()), flash, locale);
  }

  @PostMapping("/release")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'COORDINATOR')")
  String release(
      @PathVariable UUID id, Confirmed confirmed, RedirectAttributes flash, Locale locale) {
    return told("release", id, releasing.release(id, caller(), confirmed), flash, locale);
  }

  private static String given(String reason) {
    if (reason.isBlank() || reason.length() > 1_000) {
      throw Problem.badRequest("reason-missing", "A reason is needed.");
    }
    return reason.strip();
  }

  private String told(
      String step, UUID id, Optional<Decision> decision, RedirectAttributes flash, Locale locale) {
    switch (decision.orElseThrow(() -> Problem.notFound("There is no such plan."))) {
      case Decision.Moved _ ->
          flash.addFlashAttribute("done", messages.getMessage("plan.done." + step, null, locale));
      case Decision.Refused(Refusal why) -> throw Problem.conflict(why.slug(), why.sentence());
    }
    return "redirect:/console/plans/" + id;
  }

  private static Plans.Person caller() {
    Caller caller = Caller.current();
    return new Plans.Person(caller.userId(), caller.username());
  }
}
