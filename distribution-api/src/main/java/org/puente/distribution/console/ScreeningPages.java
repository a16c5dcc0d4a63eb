package org.puente.distribution.console;

import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.screening.DecidingMatch;
import org.puente.distribution.screening.SanctionsLists;
import org.puente.distribution.screening.ScreeningMatch;
import org.puente.distribution.screening.ScreeningMatches;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
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

/** Payees who may be somebody on a list: one proposes, another confirms or objects. */
@Controller
@RequestMapping("/console/screening")
@PreAuthorize("hasAnyRole('FINANCE_OFFICER','DATA_PROTECTION_OFFICER')")
class ScreeningPages {

  private static final int LONGEST = 1_000;

  private final ScreeningMatches matches;
  private final DecidingMatch deciding;
  private final SanctionsLists lists;
  private final ScreeningDesk desk;
  private final RequiringForm requiring;
  private final MessageSource messages;

  ScreeningPages(
      ScreeningMatches matches,
      DecidingMatch deciding,
      SanctionsLists lists,
      ScreeningDesk desk,
      RequiringForm requiring,
      MessageSource messages) {
    this.matches = matches;
    this.deciding = deciding;
    this.lists = lists;
    this.desk = desk;
    this.requiring = requiring;
    this.messages = messages;
  }

  @GetMapping
  String overview(Model model) {
    model.addAttribute("open", desk.shown(matches.open()));
    model.addAttribute(
        "decided",
        desk.shown(matches.latest().stream().filter(ScreeningMatch::isDecided).toList()));
    model.addAttribute("mandates", desk.mandates());
    model.addAttribute("lists", lists.all());
    boolean officer = Caller.current().is(Role.DATA_PROTECTION_OFFICER);
    model.addAttribute("officer", officer);
    if (officer) {
      requiring.show(model);
    }
    return "console/screening";
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model) {
    ScreeningMatch match =
        deciding.read(id).orElseThrow(() -> Problem.notFound("There is no such match."));
    UUID me = Caller.current().userId();
    model.addAttribute("match", desk.shown(match));
    model.addAttribute("entry", lists.entry(match.listId(), match.entry()).orElseThrow());
    model.addAttribute("mayPropose", !match.isDecided() && !match.isProposed());
    model.addAttribute("maySecond", match.isProposed() && !match.isProposedBy(me));
    model.addAttribute("own", match.isProposedBy(me));
    return "console/screening-match";
  }

  @PostMapping("/{id}/propose")
  String propose(
      @PathVariable UUID id,
      @RequestParam ScreeningMatch.Verdict verdict,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes flash,
      Locale locale) {
    deciding.propose(id, verdict, said(words), caller());
    return told(id, "proposed", flash, locale);
  }

  @PostMapping("/{id}/confirm")
  String confirm(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes flash,
      Locale locale) {
    deciding.confirm(id, said(words), caller());
    return told(id, "confirmed", flash, locale);
  }

  @PostMapping("/{id}/object")
  String object(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes flash,
      Locale locale) {
    deciding.object(id, said(words), caller());
    return told(id, "objected", flash, locale);
  }

  private String told(UUID id, String step, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage("screening.done." + step, null, locale));
    return "redirect:/console/screening/" + id;
  }

  private static String said(String words) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw Problem.badRequest("screening-words", "Between 1 and 1000 characters are needed.");
    }
    return words.strip();
  }

  private static ScreeningMatches.Person caller() {
    Caller caller = Caller.current();
    return new ScreeningMatches.Person(caller.userId(), caller.username());
  }
}
