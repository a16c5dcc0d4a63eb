package org.puente.distribution.console.banks;

import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.console.remote.HttpPauses;
import org.puente.distribution.console.remote.Pause;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The stop button, in the banks room and on the page of a programme or a plan. */
@Controller
@PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'ADMINISTRATOR')")
class StopPages {

  private static final String ROOM = "/console/banks";
  private static final String PROGRAMMES = "/console/programmes/";
  private static final String PLANS = "/console/plans/";
  private static final int SHORTEST = 10;
  private static final int LONGEST = 500;

  private final HttpPauses pauses;
  private final StoppableNames names;
  private final MessageSource messages;

  StopPages(HttpPauses pauses, StoppableNames names, MessageSource messages) {
    this.pauses = pauses;
    this.names = names;
    this.messages = messages;
  }

  @PostMapping(ROOM + "/stop")
  String stop(
      @RequestParam String what,
      @RequestParam(defaultValue = "") String reason,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    stop(wanted(what), reason);
    return told("stopped", ROOM, flash, locale);
  }

  @PostMapping(ROOM + "/resume")
  String resume(
      @RequestParam UUID pause, Confirmed confirmed, RedirectAttributes flash, Locale locale) {
    Carried.out(pauses.resume(pause));
    return told("resumed", ROOM, flash, locale);
  }

  @PostMapping(PROGRAMMES + "{id}/stop")
  String stopProgramme(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    stop(new Wanted(Pause.Scope.PROGRAMME, id.toString()), reason);
    return told("stopped", PROGRAMMES + id, flash, locale);
  }

  @PostMapping(PROGRAMMES + "{id}/resume")
  String resumeProgramme(
      @PathVariable UUID id, Confirmed confirmed, RedirectAttributes flash, Locale locale) {
    resume(new Wanted(Pause.Scope.PROGRAMME, id.toString()));
    return told("resumed", PROGRAMMES + id, flash, locale);
  }

  @PostMapping(PLANS + "{id}/stop")
  String stopPlan(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    stop(new Wanted(Pause.Scope.PLAN, id.toString()), reason);
    return told("stopped", PLANS + id, flash, locale);
  }

  @PostMapping(PLANS + "{id}/resume")
  String resumePlan(
      @PathVariable UUID id, Confirmed confirmed, RedirectAttributes flash, Locale locale) {
    resume(new Wanted(Pause.Scope.PLAN, id.toString()));
    return told("resumed", PLANS + id, flash, locale);
  }

  private record Wanted(Pause.Scope scope, String target) {}

  private static Wanted wanted(String what) {
    String[] parts = what.split(" ", 2);
    try {
      return new Wanted(Pause.Scope.valueOf(parts[0]), parts[parts.length - 1]);
    } catch (IllegalArgumentException e) {
      throw nothing();
    }
  }

  private void stop(Wanted wanted, String reason) {
    String why = reason.strip();
    if (why.length() < SHORTEST || why.length() > LONGEST) {
      throw Problem.badRequest("stop-reason", "Ten characters at least, five hundred at most.");
    }
    Carried.out(pauses.stop(wanted.scope(), reachable(wanted), why));
  }

  /** Nobody stops what they may not see; which banks there are, payment-adapter knows. */
  private String reachable(Wanted wanted) {
    if (wanted.scope() == Pause.Scope.FSP) {
      return wanted.target();
    }
    try {
      UUID id = UUID.fromString(wanted.target());
      if (names.reaches(wanted.scope(), id)) {
        return id.toString();
      }
    } catch (IllegalArgumentException e) {
      throw nothing();
    }
    throw nothing();
  }

  private void resume(Wanted wanted) {
    Pause own =
        Carried.out(pauses.on()).stream()
            .filter(pause -> pause.is(wanted.scope(), wanted.target()))
            .findFirst()
            .orElseThrow(() -> Problem.conflict("not-paused", "It is not stopped."));
    Carried.out(pauses.resume(own.id()));
  }

  private static Problem nothing() {
    return Problem.badRequest("target", "There is nothing of that name to stop.");
  }

  private String told(String what, String page, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage("stop.done." + what, null, locale));
    return "redirect:" + page;
  }
}
