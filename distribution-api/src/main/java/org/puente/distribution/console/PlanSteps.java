package org.puente.distribution.console;

import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.plans.ApprovingPlan;
import org.puente.distribution.plans.Digest;
import org.puente.distribution.plans.DiscardingPlan;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.plans.ReleasingPlan;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
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

  private final ApprovingPlan approving;
  private final ReleasingPlan releasing;
  private final DiscardingPlan discarding;
  private final StepWords words;

  PlanSteps(
      ApprovingPlan approving,
      ReleasingPlan releasing,
      DiscardingPlan discarding,
      StepWords words) {
    this.approving = approving;
    this.releasing = releasing;
    this.discarding = discarding;
    this.words = words;
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
    return words.told("approve", id, decision, flash, locale);
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
    return words.told(
        "send-back", id, approving.sendBack(id, given(reason), caller()), flash, locale);
  }

  @PostMapping("/discard")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'FINANCE_OFFICER')")
  String discard(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    return words.told(
        "discard", id, discarding.discard(id, given(reason), caller()), flash, locale);
  }

  @PostMapping("/release")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'COORDINATOR')")
  String release(
      @PathVariable UUID id, Confirmed confirmed, RedirectAttributes flash, Locale locale) {
    return words.told("release", id, releasing.release(id, caller(), confirmed), flash, locale);
  }

  static String given(String reason) {
    if (reason.isBlank() || reason.length() > 1_000) {
      throw Problem.badRequest("reason-missing", "A reason is needed.");
    }
    return reason.strip();
  }

  static Plans.Person caller() {
    Caller caller = Caller.current();
    return new Plans.Person(caller.userId(), caller.username());
  }
}
