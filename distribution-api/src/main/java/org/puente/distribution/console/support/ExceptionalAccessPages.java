package org.puente.distribution.console.support;

import java.util.List;
import java.util.UUID;
import org.puente.distribution.console.remote.HttpNotes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who opened notes outside of their caseload, for the two who watch over it. */
@Controller
@RequestMapping("/console/exceptional-access")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_SUPERVISOR', 'DATA_PROTECTION_OFFICER')")
class ExceptionalAccessPages {

  private final HttpNotes notes;

  ExceptionalAccessPages(HttpNotes notes) {
    this.notes = notes;
  }

  @GetMapping
  String list(Model model) {
    var answer = notes.accesses();
    model.addAttribute("away", answer.isAway());
    model.addAttribute("accesses", answer.found().orElse(List.of()));
    return "console/support/exceptional-access";
  }

  @PostMapping("/seen")
  String seen(@RequestParam UUID access) {
    notes.seen(access).given();
    return "redirect:/console/exceptional-access";
  }
}
