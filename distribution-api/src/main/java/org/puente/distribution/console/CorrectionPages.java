package org.puente.distribution.console;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.corrections.CorrectedTransfer;
import org.puente.distribution.corrections.Correcting;
import org.puente.distribution.corrections.CorrectionDetails;
import org.puente.distribution.corrections.CorrectionProblems;
import org.puente.distribution.corrections.Corrections;
import org.puente.distribution.people.Identities;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.Source;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrections of a draft: hand a file in, see what it would change, apply it or leave it. */
@Controller
@RequestMapping("/console/plans/{id}/corrections")
class CorrectionPages {

  private static final int ROWS = 50;

  private final PlanViews plans;
  private final Correcting correcting;
  private final Corrections corrections;
  private final Identities people;
  private final MessageSource messages;

  CorrectionPages(
      PlanViews plans,
      Correcting correcting,
      Corrections corrections,
      Identities people,
      MessageSource messages) {
    this.plans = plans;
    this.correcting = correcting;
    this.corrections = corrections;
    this.people = people;
    this.messages = messages;
  }

  /** A row, and who it is about where the reader sees names. */
  record Row(CorrectedTransfer facts, String name) {}

  @GetMapping
  String all(@PathVariable UUID id, Model model) {
    model.addAttribute("plan", plan(id));
    model.addAttribute("corrections", corrections.of(id));
    model.addAttribute("mayCorrect", mayCorrect(id));
    return "console/corrections";
  }

  @PostMapping("/file")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  String propose(
      @PathVariable UUID id,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale)
      throws IOException {
    if (file.isEmpty()) {
      throw Problem.badRequest("no-file", "A file is needed.");
    }
    var handed =
        new Correcting.Handed(
            String.valueOf(file.getOriginalFilename()),
            Source.of(file::getInputStream, file.getSize()),
            reason);
    try {
      UUID correction = CorrectionProblems.done(correcting.propose(id, handed, PlanSteps.caller()));
      return page(id, correction);
    } catch (FileRefused refused) {
      String words = refused.refusal().words().in(locale.getLanguage());
      flash.addFlashAttribute("typed", Map.of("reason", reason));
      flash.addFlashAttribute("refused", (words + " " + refused.detail()).strip());
      return "redirect:/console/plans/" + id + "/corrections";
    }
  }

  @GetMapping("/{correction}")
  String one(
      @PathVariable UUID id,
      @PathVariable UUID correction,
      @RequestParam(defaultValue = "0") int after,
      Model model) {
    CorrectionDetails found = found(id, correction);
    model.addAttribute("plan", plan(id));
    model.addAttribute("correction", found);
    model.addAttribute("mayCorrect", mayCorrect(id));
    model.addAttribute("seesNames", TransferDesk.seesNames());
    model.addAttribute("problems", corrections.rows(correction, true, 0, ROWS));
    List<CorrectedTransfer> rows = corrections.rows(correction, false, after, ROWS + 1);
    model.addAttribute("rows", named(rows.subList(0, Math.min(ROWS, rows.size()))));
    model.addAttribute("next", rows.size() > ROWS ? rows.get(ROWS - 1).row() : null);
    return "console/correction";
  }

  @PostMapping("/{correction}/apply")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  String apply(
      @PathVariable UUID id,
      @PathVariable UUID correction,
      RedirectAttributes flash,
      Locale locale) {
    CorrectionProblems.done(correcting.apply(id, correction, PlanSteps.caller()));
    return done("apply", page(id, correction), flash, locale);
  }

  @PostMapping("/{correction}/drop")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  String drop(
      @PathVariable UUID id,
      @PathVariable UUID correction,
      RedirectAttributes flash,
      Locale locale) {
    found(id, correction);
    if (!correcting.drop(id, correction, PlanSteps.caller())) {
      throw Problem.conflict("correction-ended", "It was applied or dropped before.");
    }
    return done("drop", "redirect:/console/plans/" + id + "/corrections", flash, locale);
  }

  private String done(String what, String page, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage("corrections.done." + what, null, locale));
    return page;
  }

  private List<Row> named(List<CorrectedTransfer> rows) {
    Map<UUID, String> names =
        TransferDesk.seesNames()
            ? people.names(
                rows.stream()
                    .map(CorrectedTransfer::person)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList())
            : Map.of();
    return rows.stream().map(row -> new Row(row, name(names, row.person()))).toList();
  }

  private static String name(Map<UUID, String> names, @Nullable UUID person) {
    return person == null ? "–" : names.getOrDefault(person, "–");
  }

  private boolean mayCorrect(UUID id) {
    PlanView plan = plan(id);
    return Caller.current().is(Role.PROGRAMME_OFFICER)
        && plan.facts().state().equals("DRAFT")
        && !plan.facts().busy();
  }

  private PlanView plan(UUID id) {
    return plans.find(id, Caller.current()).orElseThrow(CorrectionProblems::none);
  }

  private CorrectionDetails found(UUID plan, UUID correction) {
    return corrections
        .find(correction)
        .filter(it -> it.planId().equals(plan))
        .orElseThrow(CorrectionProblems::none);
  }

  private static String page(UUID plan, UUID correction) {
    return "redirect:/console/plans/" + plan + "/corrections/" + correction;
  }
}
