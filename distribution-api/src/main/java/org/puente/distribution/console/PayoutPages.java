package org.puente.distribution.console;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpPayments;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Payouts as they come in. */
@Controller
@RequestMapping("/console/payouts")
class PayoutPages {

  private static final int MOST_PLANS = 50;

  private final PlanList plans;
  private final PlanViews views;
  private final HttpPayments payments;

  PayoutPages(PlanList plans, PlanViews views, HttpPayments payments) {
    this.plans = plans;
    this.views = views;
    this.payments = payments;
  }

  @GetMapping
  String payouts(@RequestParam(required = false) @Nullable UUID plan, Model model) {
    List<PlanDetails> released =
        Stream.of("RELEASING", "RELEASED", "CLOSED")
            .flatMap(state -> plans.page(null, state, null, MOST_PLANS).stream())
            .toList();
    model.addAttribute("plans", views.of(released, Caller.current()));
    Optional<UUID> chosen =
        Optional.ofNullable(plan).or(() -> released.stream().findFirst().map(PlanDetails::id));
    show(chosen, model);
    Caller caller = Caller.current();
    model.addAttribute("seesSlips", caller.is(Role.FINANCE_OFFICER) || caller.is(Role.COORDINATOR));
    return "console/payouts";
  }

  /** The part that moves. */
  @GetMapping("/now")
  String now(@RequestParam UUID plan, Model model) {
    show(Optional.of(plan), model);
    return "console/payouts :: now";
  }

  private void show(Optional<UUID> chosen, Model model) {
    var plan = chosen.flatMap(id -> views.counted(id, Caller.current())).orElse(null);
    model.addAttribute("plan", plan);
    model.addAttribute("bars", plan == null ? null : PayoutBars.of(plan.facts()));
    Answer<?> fsps = payments.fsps();
    model.addAttribute("away", fsps.isAway());
    model.addAttribute("fsps", fsps.found().orElse(null));
  }
}
