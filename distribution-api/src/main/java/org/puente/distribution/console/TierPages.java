package org.puente.distribution.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.corrections.Amounts;
import org.puente.distribution.programmes.ApprovalTiers;
import org.puente.distribution.programmes.ApprovalTiers.Tier;
import org.puente.distribution.programmes.ChangingTiers;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.TierChange;
import org.puente.distribution.programmes.TierChanges;
import org.puente.distribution.programmes.TierProblems;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How many approvals plans need by their total, and who proposes and confirms another answer. */
@Controller
@RequestMapping("/console/programmes/{id}/tiers")
class TierPages {

  private static final int SPARE = 2;

  private final ProgrammeDesk desk;
  private final ChangingTiers changing;
  private final TierChanges changes;
  private final MessageSource messages;

  TierPages(
      ProgrammeDesk desk, ChangingTiers changing, TierChanges changes, MessageSource messages) {
    this.desk = desk;
    this.changing = changing;
    this.changes = changes;
    this.messages = messages;
  }

  /** A line of the form, as it is typed. */
  record Line(String upTo, String approvals) {

    boolean blank() {
      return upTo.isBlank() && approvals.isBlank();
    }

    static Line of(Tier tier) {
      return new Line(
          tier.upTo().map(it -> it.toPlainString()).orElse(""), String.valueOf(tier.approvals()));
    }

    Tier tier() {
      return new Tier(
          upTo.isBlank()
              ? Optional.empty()
              : Optional.of(Amounts.read(upTo).orElseThrow(IllegalArgumentException::new)),
          Integer.parseInt(approvals.strip()));
    }
  }

  @GetMapping
  String tiers(@PathVariable UUID id, Model model) {
    Programme programme = desk.find(id);
    List<TierChange> all = changes.of(id);
    Caller caller = Caller.current();
    model.addAttribute("programme", programme);
    model.addAttribute("changes", all);
    model.addAttribute(
        "waiting",
        all.stream().filter(it -> it.state() == TierChange.State.OPEN).findFirst().orElse(null));
    model.addAttribute("me", caller.userId());
    model.addAttribute(
        "mayPropose", caller.is(Role.PROGRAMME_OFFICER) || caller.is(Role.FINANCE_OFFICER));
    model.addAttribute(
        "mayConfirm", caller.is(Role.FINANCE_OFFICER) || caller.is(Role.COORDINATOR));
    if (!model.containsAttribute("lines")) {
      model.addAttribute("lines", lines(programme.terms().tiers()));
    }
    return "console/tiers";
  }

  private static List<Line> lines(ApprovalTiers tiers) {
    List<Line> lines = new ArrayList<>(tiers.tiers().stream().map(Line::of).toList());
    for (int i = 0; i < SPARE; i++) {
      lines.add(new Line("", ""));
    }
    return lines;
  }

  @PostMapping("/propose")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'FINANCE_OFFICER')")
  String propose(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    List<Line> lines = typed(form);
    try {
      String why = PlanSteps.given(reason);
      ApprovalTiers tiers = TierProblems.checked(() -> read(lines));
      TierProblems.proposed(() -> changing.propose(id, tiers, why, TierProblems.caller()));
    } catch (Problem problem) {
      flash.addFlashAttribute("lines", lines);
      flash.addFlashAttribute("typedReason", reason);
      flash.addFlashAttribute(
          "refused",
          messages.getMessage("problem." + problem.slug(), null, problem.slug(), locale));
      return page(id);
    }
    return done(id, "proposed", flash, locale);
  }

  private static List<Line> typed(MultiValueMap<String, String> form) {
    List<String> limits = form.getOrDefault("upTo", List.of());
    List<String> approvals = form.getOrDefault("approvals", List.of());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(limits.size(), approvals.size()); i++) {
      lines.add(new Line(limits.get(i).strip(), approvals.get(i).strip()));
    }
    return lines;
  }

  private static ApprovalTiers read(List<Line> lines) {
    return new ApprovalTiers(lines.stream().filter(line -> !line.blank()).map(Line::tier).toList());
  }

  @PostMapping("/confirm")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'COORDINATOR')")
  String confirm(
      @PathVariable UUID id,
      @RequestParam UUID change,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    TierProblems.done(changing.confirm(id, change, TierProblems.caller(), confirmed));
    return done(id, "confirmed", flash, locale);
  }

  @PostMapping("/refuse")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'COORDINATOR')")
  String refuse(
      @PathVariable UUID id,
      @RequestParam UUID change,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Locale locale) {
    TierProblems.done(changing.end(id, change, TierProblems.caller(), PlanSteps.given(reason)));
    return done(id, "refused", flash, locale);
  }

  private String done(UUID id, String what, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage("tiers.done." + what, null, locale));
    return page(id);
  }

  private static String page(UUID id) {
    return "redirect:/console/programmes/" + id + "/tiers";
  }
}
