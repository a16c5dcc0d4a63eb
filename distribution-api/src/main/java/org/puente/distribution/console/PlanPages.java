package org.puente.distribution.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.Identities;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.plans.TransferLine;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Payment plans: the list, and one with its chain of hands. */
@Controller
@RequestMapping("/console/plans")
class PlanPages {

  private static final List<String> STATES =
      List.of("DRAFT", "SUBMITTED", "APPROVED", "RELEASING", "RELEASED", "CLOSED", "DISCARDED");

  private final PlanList plans;
  private final PlanViews views;
  private final Identities people;

  PlanPages(PlanList plans, PlanViews views, Identities people) {
    this.plans = plans;
    this.views = views;
    this.people = people;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    var request = new PageRequest(after, 25);
    String shown = state != null && STATES.contains(state) ? state : null;
    UUID before = request.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
    var page =
        Page.of(
            plans.page(null, shown, before, request.fetch()),
            request,
            plan -> Cursor.of(plan.id()));
    model.addAttribute("plans", views.of(page.items(), Caller.current()));
    model.addAttribute("next", page.next());
    model.addAttribute("states", STATES);
    model.addAttribute("shown", shown);
    return "console/plans";
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
    model.addAttribute("plan", views.find(id, Caller.current()).orElseThrow(PlanPages::noPlan));
    var request = new PageRequest(after, 25);
    UUID from = request.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
    var page =
        Page.of(
            plans.transfers(id, null, from, request.fetch()), request, row -> Cursor.of(row.id()));
    model.addAttribute("transfers", named(page.items()));
    model.addAttribute("next", page.next());
    model.addAttribute("seesNames", seesNames());
    return "console/plan";
  }

  /** The part that moves while a plan is being released. */
  @GetMapping("/{id}/now")
  String now(@PathVariable UUID id, Model model) {
    model.addAttribute("plan", views.find(id, Caller.current()).orElseThrow(PlanPages::noPlan));
    return "console/plan :: now";
  }

  private List<NamedTransfer> named(List<TransferLine> transfers) {
    Map<UUID, String> names =
        seesNames()
            ? people.names(transfers.stream().map(TransferLine::personId).distinct().toList())
            : Map.of();
    return transfers.stream()
        .map(row -> new NamedTransfer(row, names.getOrDefault(row.personId(), "–")))
        .toList();
  }

  /** An auditor sees a name only when it was granted and logged, which comes later. */
  private static boolean seesNames() {
    Caller caller = Caller.current();
    return caller.is(Role.PROGRAMME_OFFICER)
        || caller.is(Role.FINANCE_OFFICER)
        || caller.is(Role.COORDINATOR);
  }

  private static Problem noPlan() {
    return Problem.notFound("There is no such plan.");
  }

  /** A transfer with the name of whoever is paid. */
  record NamedTransfer(TransferLine facts, String name) {

    public String tone() {
      return TransferTone.of(facts.state());
    }
  }
}
