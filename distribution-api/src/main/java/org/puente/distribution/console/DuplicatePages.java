package org.puente.distribution.console;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.DecidingDuplicates;
import org.puente.distribution.registration.DecidingDuplicates.Outcome;
import org.puente.distribution.registration.Decision;
import org.puente.distribution.registration.Duplicates;
import org.puente.distribution.registration.Imports;
import org.puente.events.http.PageRequest;
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

/** People of an import who look like others: the same person, or different people? */
@Controller
@RequestMapping("/console/imports/{id}/duplicates")
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'COORDINATOR')")
class DuplicatePages {

  private final Imports imports;
  private final Duplicates duplicates;
  private final DecidingDuplicates deciding;
  private final DuplicatePairs pairs;
  private final MessageSource messages;

  DuplicatePages(
      Imports imports,
      Duplicates duplicates,
      DecidingDuplicates deciding,
      DuplicatePairs pairs,
      MessageSource messages) {
    this.imports = imports;
    this.duplicates = duplicates;
    this.deciding = deciding;
    this.pairs = pairs;
    this.messages = messages;
  }

  @GetMapping
  String open(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
    model.addAttribute("file", visible(id));
    var page = duplicates.page(id, "OPEN", new PageRequest(after, 20));
    model.addAttribute("duplicates", pairs.of(page.items()));
    model.addAttribute("next", page.next());
    return "console/duplicates";
  }

  @PostMapping("/{flag}")
  String decide(
      @PathVariable UUID id,
      @PathVariable UUID flag,
      @RequestParam Decision decision,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    visible(id);
    return told(deciding.decide(flag, decision, reasoned(reason)), id, flash, locale);
  }

  @PostMapping("/all")
  String decideAll(
      @PathVariable UUID id,
      @RequestParam Decision decision,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    visible(id);
    return told(deciding.decideAll(id, decision, reasoned(reason)), id, flash, locale);
  }

  private static String reasoned(String reason) {
    if (reason.isBlank() || reason.length() > 500) {
      throw Problem.badRequest("reason-missing", "A reason of 1 to 500 characters is needed.");
    }
    return reason.strip();
  }

  private String told(Outcome outcome, UUID id, RedirectAttributes flash, Locale locale) {
    switch (outcome) {
      case Outcome.Decided(int count) ->
          flash.addFlashAttribute(
              "done", messages.getMessage("duplicates.decided", new Object[] {count}, locale));
      case Outcome.DecidedOtherwise _ ->
          throw Problem.conflict("decided-otherwise", "This was decided before.");
      case Outcome.BothHoldSlots _ ->
          throw Problem.conflict("both-hold-slots", "Both were promised something.");
      case Outcome.Unknown _ -> throw Problem.notFound("There is no such possible duplicate.");
    }
    return "redirect:/console/imports/" + id + "/duplicates";
  }

  private ImportView visible(UUID id) {
    return imports
        .find(id)
        .map(ImportView::new)
        .orElseThrow(() -> Problem.notFound("There is no such import."));
  }
}
