package org.puente.distribution.console;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.access.deputies.Delegating;
import org.puente.distribution.access.deputies.Delegation;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who stands in for whom: one's own, to give and to end. */
@Controller
@RequestMapping("/console/account/deputies")
class DeputyPages {

  private final Delegating delegating;
  private final ConsoleSettings settings;
  private final MessageSource messages;
  private final Clock clock;

  DeputyPages(
      Delegating delegating,
      ConsoleSettings settings,
      MessageSource messages,
      @Qualifier("wallClock") Clock clock) {
    this.delegating = delegating;
    this.settings = settings;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String deputies(Model model) {
    var all = delegating.mine();
    Caller caller = Caller.current();
    model.addAttribute("delegations", all);
    model.addAttribute("me", caller.username());
    model.addAttribute("today", today());
    boolean open = all.stream().anyMatch(Delegation::open);
    model.addAttribute("mayGive", caller.is(Role.FINANCE_OFFICER) && !open);
    return "console/deputies";
  }

  /** Both days count whole; today begins now. */
  @PostMapping("/give")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String give(
      @RequestParam(defaultValue = "") String deputy,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reason,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    LocalDate first = day(from);
    Instant starts = first.isAfter(today()) ? start(first) : clock.instant();
    var wanted =
        new Delegating.Wanted(
            deputy.strip(), starts, start(day(until).plusDays(1)), PlanSteps.given(reason));
    delegating.give(wanted, confirmed);
    return done("given", flash, locale);
  }

  @PostMapping("/end")
  String end(@RequestParam UUID id, RedirectAttributes flash, Locale locale) {
    if (!delegating.end(id)) {
      throw Problem.notFound("There is no such delegation that is open.");
    }
    return done("ended", flash, locale);
  }

  private String done(String what, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage("deputies.done." + what, null, locale));
    return "redirect:/console/account/deputies";
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(settings.zone()).toInstant();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException none) {
      throw Problem.badRequest("delegation-dates", "That is no day.");
    }
  }
}
