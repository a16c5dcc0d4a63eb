package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.banks.StopDesk;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.plans.ReviewingPlan;
import org.puente.distribution.reference.Organisation;
import org.puente.distribution.reference.Organisations;
import org.puente.events.access.Caller;
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
  private final ReviewingPlan reviewing;
  private final Organisations organisations;
  private final TransferDesk transfers;
  private final AgreementDesk sharing;
  private final ScreeningDesk screening;
  private final StopDesk stops;

  PlanPages(
      PlanList plans,
      PlanViews views,
      ReviewingPlan reviewing,
      Organisations organisations,
      TransferDesk transfers,
      AgreementDesk sharing,
      ScreeningDesk screening,
      StopDesk stops) {
    this.plans = plans;
    this.views = views;
    this.reviewing = reviewing;
    this.organisations = organisations;
    this.transfers = transfers;
    this.sharing = sharing;
    this.screening = screening;
    this.stops = stops;
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
  String one(@PathVariable UUID id, TransferFilter filter, Model model) {
    PlanView plan = views.find(id, Caller.current()).orElseThrow(PlanPages::noPlan);
    model.addAttribute("plan", plan);
    model.addAttribute("stop", plan.paying() ? stops.of(plan.facts()) : null);
    model.addAttribute("review", review(id));
    model.addAttribute("sharing", sharing.ofPlan(id));
    model.addAttribute("screening", screening.waiting(id));
    transfers.show(filter, filter.of(id), model);
    return "console/plan";
  }

  /** The part that moves while a plan is worked on or released; at its end the page comes anew. */
  @GetMapping("/{id}/now")
  String now(@PathVariable UUID id, Model model, HttpServletResponse response) {
    PlanView plan = views.find(id, Caller.current()).orElseThrow(PlanPages::noPlan);
    model.addAttribute("plan", plan);
    model.addAttribute("review", review(id));
    model.addAttribute("sharing", sharing.ofPlan(id));
    model.addAttribute("screening", screening.waiting(id));
    if (!plan.moving()) {
      response.setHeader("HX-Refresh", "true");
    }
    return "console/plan :: now";
  }

  private @Nullable ReviewView review(UUID id) {
    Map<String, String> partners =
        organisations.all().stream()
            .collect(Collectors.toMap(each -> each.id().toString(), Organisation::name));
    return reviewing
        .of(id)
        .map(review -> TransferDesk.seesNames() ? review : review.suppressed())
        .map(review -> new ReviewView(review, partners, reviewing.ageBands()))
        .orElse(null);
  }

  private static Problem noPlan() {
    return Problem.notFound("There is no such plan.");
  }
}
