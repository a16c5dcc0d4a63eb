package org.puente.distribution.console;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.puente.distribution.console.SingleTransfer.Act;
import org.puente.distribution.corrections.Amounts;
import org.puente.distribution.corrections.Correcting;
import org.puente.distribution.corrections.CorrectionProblems;
import org.puente.distribution.corrections.Corrections;
import org.puente.distribution.plans.Refusal;
import org.puente.distribution.plans.Stopping.Wish;
import org.puente.distribution.plans.StoppingTransfer;
import org.puente.distribution.plans.Stops;
import org.puente.distribution.plans.TransferLine;
import org.puente.distribution.plans.TransferStatus;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One transfer: hold it, take it out, let it go on, correct its amount; each with a reason. */
@Controller
@RequestMapping("/console/plans/transfers/{id}")
class SingleTransferPages {

  private static final String MAY_STOP =
      "hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR')";

  private final TransferDesk desk;
  private final PlanViews plans;
  private final StoppingTransfer stopping;
  private final Stops stops;
  private final Correcting correcting;
  private final Corrections corrections;
  private final MessageSource messages;

  SingleTransferPages(
      TransferDesk desk,
      PlanViews plans,
      StoppingTransfer stopping,
      Stops stops,
      Correcting correcting,
      Corrections corrections,
      MessageSource messages) {
    this.desk = desk;
    this.plans = plans;
    this.stopping = stopping;
    this.stops = stops;
    this.correcting = correcting;
    this.corrections = corrections;
    this.messages = messages;
  }

  @GetMapping
  String one(@PathVariable UUID id, Model model) {
    var row = desk.find(id).orElseThrow(SingleTransferPages::none);
    TransferLine facts = row.facts();
    PlanView plan =
        plans.find(facts.planId(), Caller.current()).orElseThrow(SingleTransferPages::none);
    List<Act> acts =
        Stream.concat(
                stops.of(id).stream().map(Act::of),
                corrections.ofTransfer(id).stream().map(Act::of))
            .toList();
    model.addAttribute(
        "single", SingleTransfer.of(facts, row.name(), plan, acts, Caller.current()));
    model.addAttribute("seesNames", TransferDesk.seesNames());
    return "console/transfer";
  }

  @PostMapping("/hold")
  @PreAuthorize(MAY_STOP)
  String hold(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    return ask(id, Wish.HOLD, reason, flash, locale);
  }

  @PostMapping("/cancel")
  @PreAuthorize(MAY_STOP)
  String cancel(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    return ask(id, Wish.CANCEL, reason, flash, locale);
  }

  @PostMapping("/resume")
  @PreAuthorize(MAY_STOP)
  String resume(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    return ask(id, Wish.RESUME, reason, flash, locale);
  }

  private String ask(UUID id, Wish wish, String reason, RedirectAttributes flash, Locale locale) {
    String what = wish.name().toLowerCase(Locale.ROOT);
    var request = new Stops.Request(wish, PlanSteps.given(reason), PlanSteps.caller());
    return switch (stopping.ask(id, request).orElseThrow(SingleTransferPages::none)) {
      case StoppingTransfer.Outcome.Done(TransferStatus.State _, boolean immediate) ->
          done(id, immediate ? what : what + ".asked", flash, locale);
      case StoppingTransfer.Outcome.Refused(Refusal why) -> throw StepWords.refused(why);
    };
  }

  @PostMapping("/amount")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  String amount(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    UUID plan = desk.find(id).orElseThrow(SingleTransferPages::none).facts().planId();
    Optional<BigDecimal> read = Amounts.read(amount);
    if (read.isEmpty()) {
      throw Problem.badRequest("amount-unreadable", "That is no amount.");
    }
    String why = PlanSteps.given(reason);
    var outcome = correcting.amount(plan, id, read.get(), why, PlanSteps.caller());
    if (outcome instanceof Correcting.Outcome.Unfit(var problem) && problem != null) {
      flash.addFlashAttribute("typed", Map.of("amount", amount, "reason", reason));
      flash.addFlashAttribute(
          "refused", messages.getMessage("corrections.problem." + problem, null, locale));
      return page(id);
    }
    CorrectionProblems.done(outcome);
    return done(id, "amount", flash, locale);
  }

  private String done(UUID id, String what, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage("single.done." + what, null, locale));
    return page(id);
  }

  private static String page(UUID id) {
    return "redirect:/console/plans/transfers/" + id;
  }

  private static Problem none() {
    return Problem.notFound("There is no such transfer.");
  }
}
