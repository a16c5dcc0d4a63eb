package org.puente.distribution.console;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.DecidingDuplicates;
import org.puente.distribution.registration.DecidingDuplicates.Outcome;
import org.puente.distribution.registration.Decision;
import org.puente.distribution.registration.DuplicateFlag;
import org.puente.distribution.registration.Duplicates;
import org.puente.distribution.registration.Imports;
import org.puente.distribution.registration.RejectedValue;
import org.puente.distribution.registration.Rejects;
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

/** What an import found: rows it rejected, and people who look like others. */
@Controller
@RequestMapping("/console/imports/{id}")
class ImportFindings {

  private final Imports imports;
  private final Rejects rejects;
  private final Duplicates duplicates;
  private final DecidingDuplicates deciding;
  private final MessageSource messages;

  ImportFindings(
      Imports imports,
      Rejects rejects,
      Duplicates duplicates,
      DecidingDuplicates deciding,
      MessageSource messages) {
    this.imports = imports;
    this.rejects = rejects;
    this.duplicates = duplicates;
    this.deciding = deciding;
    this.messages = messages;
  }

  @GetMapping("/rejects")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  String rejects(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String after,
      Model model,
      Locale locale) {
    model.addAttribute("file", visible(id));
    var page = rejects.page(id, new PageRequest(after, 50));
    model.addAttribute("rejects", page.items().stream().map(each -> Reject.of(each, locale)).toList());
    model.addAttribute("next", page.next());
    return "console/rejects";
  }

  @GetMapping("/duplicates")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'COORDINATOR')")
  String duplicates(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
    model.addAttribute("file", visible(id));
    var page = duplicates.page(id, "OPEN", new PageRequest(after, 20));
    List<DuplicateFlag> open = page.items();
    model.addAttribute("duplicates", open);
    model.addAttribute("next", page.next());
    return "console/duplicates";
  }

  @PostMapping("/duplicates/{flag}")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'COORDINATOR')")
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

  @PostMapping("/duplicates")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'COORDINATOR')")
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

  /** A rejected value with its reason in the reader's language. */
  record Reject(int row, String column, @Nullable String value, String reason) {

    static Reject of(RejectedValue rejected, Locale locale) {
      return new Reject(
          rejected.row(),
          rejected.column(),
          rejected.value(),
          rejected.reason().in(locale.getLanguage()));
    }
  }
}
