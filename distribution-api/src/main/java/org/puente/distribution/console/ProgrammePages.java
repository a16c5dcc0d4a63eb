package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.console.banks.StopDesk;
import org.puente.distribution.enrolment.RunningEnrolment;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.plans.PreparingPlan;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.SettingUpProgramme;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Programmes: terms and criteria in words, who is in, where the money is, and the next plan. */
@Controller
@RequestMapping("/console/programmes")
class ProgrammePages {

  private final ProgrammeDesk desk;
  private final SettingUpProgramme settingUp;
  private final RunningEnrolment enrolling;
  private final PreparingPlan preparing;
  private final PlanWaits waits;
  private final AgreementDesk sharing;
  private final StopDesk stops;
  private final MessageSource messages;

  ProgrammePages(
      ProgrammeDesk desk,
      SettingUpProgramme settingUp,
      RunningEnrolment enrolling,
      PreparingPlan preparing,
      PlanWaits waits,
      AgreementDesk sharing,
      StopDesk stops,
      MessageSource messages) {
    this.desk = desk;
    this.settingUp = settingUp;
    this.enrolling = enrolling;
    this.preparing = preparing;
    this.waits = waits;
    this.sharing = sharing;
    this.stops = stops;
    this.messages = messages;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("programmes", desk.all());
    return "console/programmes";
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model, Locale locale) {
    Programme programme = desk.find(id);
    model.addAttribute("programme", programme);
    model.addAttribute("rule", ProgrammeDesk.rule(programme));
    model.addAttribute("criteria", desk.criteria(programme, locale.getLanguage()));
    model.addAttribute("summary", desk.summary(programme));
    model.addAttribute("ledger", desk.ledger(programme));
    model.addAttribute("places", desk.places());
    model.addAttribute("sharing", sharing.of(programme));
    model.addAttribute("stop", stops.of(programme));
    model.addAttribute("run", enrolling.last(id).orElse(null));
    Caller caller = Caller.current();
    model.addAttribute("officer", caller.is(Role.PROGRAMME_OFFICER));
    model.addAttribute(
        "reviewer", caller.is(Role.PROGRAMME_OFFICER) || caller.is(Role.COORDINATOR));
    return "console/programme";
  }

  @PostMapping("/{id}/publish")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  String publish(@PathVariable UUID id, RedirectAttributes flash, Locale locale) {
    int version =
        settingUp
            .publishCriteria(id, Caller.current().userId())
            .orElseThrow(() -> Problem.notFound("There is no such programme."));
    return told(id, flash, messages.getMessage("programme.published", of(version), locale));
  }

  /** Goes on in the background; the page says how far it is. */
  @PostMapping("/{id}/enrol")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  String enrol(@PathVariable UUID id) {
    return switch (enrolling.begin(id, Caller.current())) {
      case YES -> "redirect:/console/programmes/" + id;
      case NOT_PUBLISHED ->
          throw Problem.conflict("criteria-not-published", "Publish the criteria first.");
      case NO_PROGRAMME -> throw Problem.notFound("There is no such programme.");
    };
  }

  /** How far the enrolment is, as a part of the page; at its end the whole page has news. */
  @GetMapping("/{id}/enrolling")
  String enrolling(@PathVariable UUID id, HttpServletResponse response, Model model) {
    model.addAttribute("programme", desk.find(id));
    var run = enrolling.last(id);
    model.addAttribute("run", run.orElse(null));
    if (run.isEmpty() || !run.get().soFar().more()) {
      response.setHeader("HX-Refresh", "true");
    }
    return "console/programme :: run";
  }

  @PostMapping("/{id}/plan")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  String plan(@PathVariable UUID id, @RequestParam int cycle, @RequestParam String territory) {
    Caller caller = Caller.current();
    var by = new Plans.Person(caller.userId(), caller.username());
    try {
      UUID plan =
          preparing
              .create(new PreparingPlan.Wanted(id, cycle, territory), by)
              .orElseThrow(() -> Problem.notFound("There is no such programme."));
      return waits
          .aMoment(plan)
          .filter(it -> it.work() == null || it.work().refusal() == null)
          .map(it -> "redirect:/console/plans/" + plan)
          .orElseThrow(() -> Problem.conflict("slot-taken", "Others hold them."));
    } catch (PreparingPlan.NothingToPlan e) {
      return e.begun()
          .map(plan -> "redirect:/console/plans/" + plan)
          .orElseThrow(() -> Problem.conflict(e.why().slug(), e.why().sentence()));
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("being-prepared", "Somebody began the same in this instant.");
    }
  }

  private static Object[] of(Object... arguments) {
    return arguments;
  }

  private static String told(UUID id, RedirectAttributes flash, String words) {
    flash.addFlashAttribute("done", words);
    return "redirect:/console/programmes/" + id;
  }
}
