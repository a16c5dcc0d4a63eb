package org.puente.distribution.console.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.BankDay;
import org.puente.distribution.console.remote.FspStatus;
import org.puente.distribution.console.remote.HttpDays;
import org.puente.distribution.console.remote.HttpPayments;
import org.puente.distribution.fees.ReadingFees;
import org.puente.distribution.totals.ComparingTotals;
import org.puente.distribution.totals.DayTotals;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Banks' days beside ours: looked at, closed, and opened again for a reason. */
@Controller
@RequestMapping("/console/reconciliation/days")
class DayPages {

  /** Two months; older ones on request. */
  private static final int NEWEST = 62;

  private static final int FORTNIGHT = 14;

  private final HttpDays days;
  private final HttpPayments payments;
  private final ComparingTotals ledger;
  private final ReadingFees fees;
  private final Steps steps;

  DayPages(
      HttpDays days, HttpPayments payments, ComparingTotals ledger, ReadingFees fees, Steps steps) {
    this.ledger = ledger;
    this.fees = fees;
    this.days = days;
    this.payments = payments;
    this.steps = steps;
  }

  @GetMapping
  String all(
      @RequestParam(required = false) @Nullable String fsp,
      @RequestParam(defaultValue = "false") boolean all,
      Model model) {
    Answer<List<FspStatus>> fsps = payments.fsps();
    List<String> codes =
        fsps.found().orElse(List.of()).stream().map(FspStatus::code).sorted().toList();
    Optional<String> chosen = Optional.ofNullable(fsp).filter(codes::contains);
    String shown = chosen.or(() -> codes.stream().findFirst()).orElse(null);
    List<BankDay> found = shown == null ? List.of() : days.days(shown).found().orElse(List.of());
    model.addAttribute("away", fsps.isAway());
    model.addAttribute("codes", codes);
    model.addAttribute("fsp", shown);
    model.addAttribute("days", all ? found : found.stream().limit(NEWEST).toList());
    model.addAttribute("ledger", shown == null ? List.of() : ledger(shown));
    model.addAttribute(
        "charges",
        shown == null ? List.of() : fees.entries(shown).stream().limit(FORTNIGHT).toList());
    model.addAttribute("more", !all && found.size() > NEWEST);
    return "console/reconciliation/days";
  }

  @GetMapping("/{fsp}/{day}")
  String one(
      @PathVariable String fsp,
      @PathVariable LocalDate day,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    var found = days.day(fsp, day).given();
    model.addAttribute("day", found.day());
    model.addAttribute("decisions", found.decisions());
    model.addAttribute("items", days.differences(fsp, day, after).given());
    model.addAttribute("mayDecide", Caller.current().is(Role.FINANCE_OFFICER));
    return "console/reconciliation/day";
  }

  @PostMapping("/{fsp}/{day}/close")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String close(@PathVariable String fsp, @PathVariable LocalDate day, RedirectAttributes flash) {
    days.close(fsp, day).given();
    steps.taken("day.closed", fsp + "/" + day, flash);
    return page(fsp, day);
  }

  /** With a second factor: what was handed in as final is not final any more. */
  @PostMapping("/{fsp}/{day}/reopen")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String reopen(
      @PathVariable String fsp,
      @PathVariable LocalDate day,
      @RequestParam(defaultValue = "") String reason,
      Confirmed confirmed,
      RedirectAttributes flash) {
    days.reopen(fsp, day, Reason.read(reason)).given();
    steps.taken("day.reopened", fsp + "/" + day, confirmed, flash);
    return page(fsp, day);
  }

  /** The newest two weeks, and whatever does not agree. */
  private List<DayTotals.Day> ledger(String fsp) {
    List<DayTotals.Day> days = ledger.days(fsp);
    return IntStream.range(0, days.size())
        .filter(at -> at < FORTNIGHT || !days.get(at).agrees())
        .mapToObj(days::get)
        .toList();
  }

  private static String page(String fsp, LocalDate day) {
    return "redirect:/console/reconciliation/days/" + fsp + "/" + day;
  }
}
