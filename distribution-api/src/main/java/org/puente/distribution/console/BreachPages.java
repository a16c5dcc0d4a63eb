package org.puente.distribution.console;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.dataprotection.Breach;
import org.puente.distribution.dataprotection.Breaches;
import org.puente.distribution.dataprotection.DataProtectionProblems;
import org.puente.distribution.dataprotection.LoggingBreach;
import org.puente.distribution.reference.Organisations;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of breaches: what happened is entered once, what is done about it is added. */
@Controller
@RequestMapping("/console/data-protection/breaches")
@PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
class BreachPages {

  private static final String PATH = "redirect:/console/data-protection/breaches/";
  private static final int LONGEST = 4_000;

  private final Breaches breaches;
  private final LoggingBreach logging;
  private final DataProtectionDesk desk;
  private final Organisations organisations;
  private final ConsoleSettings settings;

  BreachPages(
      Breaches breaches,
      LoggingBreach logging,
      DataProtectionDesk desk,
      Organisations organisations,
      ConsoleSettings settings) {
    this.breaches = breaches;
    this.logging = logging;
    this.desk = desk;
    this.organisations = organisations;
    this.settings = settings;
  }

  @GetMapping
  String form(Model model) {
    var grants = Caller.current().grantsOf(Set.of(Role.DATA_PROTECTION_OFFICER));
    boolean everywhere = grants.stream().anyMatch(it -> it.organisation().equals(Grant.ALL));
    var reach = grants.stream().map(Grant::organisation).collect(Collectors.toSet());
    model.addAttribute("everywhere", everywhere);
    model.addAttribute(
        "organisations",
        organisations.all().stream()
            .filter(it -> everywhere || reach.contains(it.id().toString()))
            .toList());
    return "console/breach-new";
  }

  @PostMapping("/enter")
  String enter(
      @RequestParam(required = false) @Nullable UUID organisation,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate happened,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime noticed,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "0") int people) {
    if (people < 0) {
      throw Problem.badRequest("breach-people", "A number of people is needed.");
    }
    var told =
        new LoggingBreach.Told(
            organisation,
            happened,
            noticed.atZone(settings.zone()).toInstant(),
            said(what),
            people);
    return PATH + DataProtectionProblems.done(logging.enter(told, Caller.current().username()));
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model) {
    model.addAttribute(
        "breach",
        breaches
            .find(id)
            .map(desk::shown)
            .orElseThrow(() -> Problem.notFound("There is no such breach.")));
    model.addAttribute("kinds", Breach.Line.Kind.values());
    return "console/breach";
  }

  @PostMapping("/{id}/add")
  String add(
      @PathVariable UUID id,
      @RequestParam Breach.Line.Kind kind,
      @RequestParam(defaultValue = "") String words) {
    return PATH
        + DataProtectionProblems.done(
            logging.add(id, kind, said(words), Caller.current().username()));
  }

  private static String said(String words) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw Problem.badRequest("breach-words", "Between 1 and 4000 characters are needed.");
    }
    return words.strip();
  }
}
