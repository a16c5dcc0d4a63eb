package org.puente.distribution.console.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.FspStatus;
import org.puente.distribution.console.remote.HttpDays;
import org.puente.distribution.console.remote.HttpPayments;
import org.puente.distribution.console.remote.HttpWorklist;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Page;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for people, because no bank can be asked. */
@Controller
@RequestMapping("/console/reconciliation")
class WaitingPages {

  private final HttpWorklist worklist;
  private final HttpDays days;
  private final HttpPayments payments;
  private final Steps steps;

  WaitingPages(HttpWorklist worklist, HttpDays days, HttpPayments payments, Steps steps) {
    this.worklist = worklist;
    this.days = days;
    this.payments = payments;
    this.steps = steps;
  }

  /** Where each list goes on. */
  record From(@Nullable String proposals, @Nullable String orders, @Nullable String cases) {}

  /** Nobody waits for a service that is away more than once. */
  @GetMapping
  String waiting(From from, Model model) {
    var proposals = worklist.proposals(from.proposals());
    model.addAttribute("away", proposals.isAway());
    model.addAttribute("proposals", page(proposals));
    if (!proposals.isAway()) {
      model.addAttribute("orders", page(worklist.undecided(from.orders())));
      model.addAttribute("cases", page(worklist.cases(from.cases())));
      model.addAttribute("days", days.unsettled().found().orElse(List.of()));
      model.addAttribute("fsps", payments.fsps().found().orElse(List.of()));
    }
    model.addAttribute("me", Caller.current().username());
    model.addAttribute("mayPropose", Caller.current().is(Role.FINANCE_OFFICER));
    return "console/reconciliation/waiting";
  }

  private static <T> Page<T> page(Answer<Page<T>> answer) {
    return answer.found().orElseGet(() -> new Page<>(List.of(), null));
  }

  /** Proposes that whatever a bank surely never got goes to the next one. */
  @PostMapping("/fallback")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String fallBack(
      @RequestParam String fsp,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    String why = Reason.read(reason);
    known(fsp);
    UUID made = worklist.fallBack(fsp, why).given().id();
    steps.taken("settlement.proposed", made, flash);
    return SettlementPages.page(made);
  }

  private void known(String fsp) {
    Optional<FspStatus> found =
        payments.fsps().given().stream().filter(each -> each.code().equals(fsp)).findFirst();
    if (found.isEmpty()) {
      throw Problem.badRequest("unknown-fsp", "There is no such bank.");
    }
  }
}
