package org.puente.distribution.console;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

@Component
class PlansMilestone implements Milestone {

  private static final int MOST = 200;

  private final PlanList plans;
  private final PlanViews views;

  PlansMilestone(PlanList plans, PlanViews views) {
    this.plans = plans;
    this.views = views;
  }

  @Override
  public Room room() {
    return Room.PLANS;
  }

  @Override
  public Set<Role> audience() {
    return Set.of(ADMINISTRATOR, PROGRAMME_OFFICER, FINANCE_OFFICER, COORDINATOR, AUDITOR);
  }

  @Override
  public Standing look(Caller caller) {
    var drafts = plans.page(null, "DRAFT", null, MOST);
    var submitted = plans.page(null, "SUBMITTED", null, MOST);
    var approved = plans.page(null, "APPROVED", null, MOST);
    return Standing.of(
            submitted.size(),
            new Said("road.plans"),
            new Said("road.plans.others", drafts.size(), approved.size()))
        .with(errands(caller, drafts, submitted, approved));
  }

  private List<Errand> errands(
      Caller caller,
      List<PlanDetails> drafts,
      List<PlanDetails> submitted,
      List<PlanDetails> approved) {
    var returned = drafts.stream().filter(plan -> plan.observations() != null).toList();
    return Stream.of(
            waiting(caller, returned, "todo.returned"),
            waiting(caller, submitted, "todo.approve"),
            waiting(caller, approved, "todo.release"))
        .flatMap(List::stream)
        .toList();
  }

  /** Those whose next step is the caller's to take. */
  private List<Errand> waiting(Caller caller, List<PlanDetails> plans, String key) {
    return views.of(plans, caller).stream()
        .filter(PlanView::nextIsMine)
        .map(
            plan ->
                new Errand(
                    Room.PLANS.path() + "/" + plan.facts().id(),
                    new Said(key, plan.place(), plan.facts().cycle(), plan.facts().count())))
        .toList();
  }
}
