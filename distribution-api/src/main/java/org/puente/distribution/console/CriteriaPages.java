package org.puente.distribution.console;

import java.util.Locale;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who is assisted and why, in plain words, to be read out, printed and put up (BP3). */
@Controller
@PreAuthorize(
    "hasAnyRole('ADMINISTRATOR', 'PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'COORDINATOR', 'AUDITOR',"
        + " 'PROTECTION_FOCAL_POINT', 'DATA_PROTECTION_OFFICER')")
class CriteriaPages {

  private final ProgrammeDesk desk;

  CriteriaPages(ProgrammeDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/console/criteria/{id}")
  String criteria(@PathVariable UUID id, Model model, Locale locale) {
    var programme = desk.find(id);
    model.addAttribute("programme", programme);
    model.addAttribute("rule", ProgrammeDesk.rule(programme));
    model.addAttribute("criteria", desk.criteria(programme, locale.getLanguage()));
    Caller caller = Caller.current();
    model.addAttribute(
        "reviewer",
        caller.is(Role.PROGRAMME_OFFICER)
            || caller.is(Role.COORDINATOR)
            || caller.is(Role.PROTECTION_FOCAL_POINT));
    return "console/criteria";
  }
}
