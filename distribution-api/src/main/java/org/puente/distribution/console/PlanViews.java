package org.puente.distribution.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.access.Caller;
import org.springframework.stereotype.Component;

/** Plans with the names of their programmes and places. */
@Component
class PlanViews {

  private final PlanList plans;
  private final Plans parts;
  private final Programmes programmes;
  private final Places places;

  PlanViews(PlanList plans, Plans parts, Programmes programmes, Places places) {
    this.plans = plans;
    this.parts = parts;
    this.programmes = programmes;
    this.places = places;
  }

  Optional<PlanView> find(UUID id, Caller caller) {
    return plans.header(id).map(plan -> one(plan, caller));
  }

  /** With its transfers counted by state, which takes a while where there are many. */
  Optional<PlanView> counted(UUID id, Caller caller) {
    return plans.find(id).map(plan -> one(plan, caller));
  }

  private PlanView one(PlanDetails plan, Caller caller) {
    PlanView view = of(List.of(plan), caller).getFirst();
    return parts.besideDeputy(plan.id(), caller.userId()) ? view.besideDeputy() : view;
  }

  List<PlanView> of(List<PlanDetails> found, Caller caller) {
    Map<String, String> placeNames = places.names();
    Map<UUID, String> names =
        programmes.all().stream().collect(Collectors.toMap(Programme::id, Programme::name));
    return found.stream()
        .map(
            plan ->
                PlanView.of(
                    plan,
                    names.getOrDefault(plan.programmeId(), "–"),
                    placeNames.getOrDefault(plan.territory(), plan.territory()),
                    caller))
        .toList();
  }
}
