package org.puente.distribution.console.money;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.money.AddingSources.Given;
import org.puente.distribution.console.money.AskingForFunding.Asked;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.reports.LookingAhead;
import org.puente.distribution.statements.PreparingStatement;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.ids.Ids;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The money of all programmes at a glance, and of one. */
@Controller
@RequestMapping("/console/money")
class MoneyPages {

  private final MoneyDesk desk;
  private final MoneyFigures figures;
  private final LookingAhead ahead;
  private final PreparingStatement statements;

  MoneyPages(
      MoneyDesk desk, MoneyFigures figures, LookingAhead ahead, PreparingStatement statements) {
    this.statements = statements;
    this.desk = desk;
    this.figures = figures;
    this.ahead = ahead;
  }

  @GetMapping
  String list(Model model) {
    Caller caller = Caller.current();
    model.addAttribute(
        "programmes", desk.all().stream().map(each -> figures.seenBy(caller, each)).toList());
    model.addAttribute("waiting", isStaff(caller) ? desk.waiting(caller) : List.of());
    return "console/money/list";
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
    Caller caller = Caller.current();
    Programme programme = desk.programme(id);
    model.addAttribute("programme", programme);
    model.addAttribute("figures", figures.seenBy(caller, programme));
    model.addAttribute("staff", isStaff(caller));
    model.addAttribute("finance", caller.is(Role.FINANCE_OFFICER));
    model.addAttribute(
        "adds", caller.is(Role.FINANCE_OFFICER) || caller.is(Role.PROGRAMME_OFFICER));
    if (isStaff(caller)) {
      tables(programme, after, caller, model);
    }
    forms(model);
    return "console/money/programme";
  }

  /** Asked for once the page is there, since summing a million takes a moment. */
  @GetMapping("/{id}/ahead")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','PROGRAMME_OFFICER','AUDITOR')")
  String ahead(@PathVariable UUID id, Model model) {
    Programme programme = desk.programme(id);
    model.addAttribute("programme", programme);
    model.addAttribute("ahead", ahead.of(programme));
    return "console/money/ahead :: ahead";
  }

  private void tables(Programme programme, @Nullable String after, Caller caller, Model model) {
    model.addAttribute("months", statements.months());
    model.addAttribute("floats", desk.floats(programme));
    model.addAttribute("sources", desk.sources(programme));
    model.addAttribute("places", desk.places());
    model.addAttribute("placeNames", desk.placeNames());
    var fundings = desk.fundings(programme, MoneyDesk.rows(after), caller);
    model.addAttribute("fundings", fundings.items());
    model.addAttribute("next", fundings.next());
  }

  /** Empty, unless what was typed comes back. */
  private static void forms(Model model) {
    if (!model.containsAttribute("asked")) {
      model.addAttribute("asked", new Asked(Ids.next(), "", "", null));
      model.addAttribute("wrong", Map.of());
    }
    if (!model.containsAttribute("given")) {
      model.addAttribute("given", Given.NOTHING);
      model.addAttribute("amiss", Map.of());
    }
  }

  /** Whoever sees more than aggregates. */
  private static boolean isStaff(Caller caller) {
    return caller.is(Role.FINANCE_OFFICER)
        || caller.is(Role.PROGRAMME_OFFICER)
        || caller.is(Role.AUDITOR);
  }
}
