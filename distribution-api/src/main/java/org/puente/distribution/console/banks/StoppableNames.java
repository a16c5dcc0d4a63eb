package org.puente.distribution.console.banks;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puente.distribution.console.remote.Pause;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.reference.Territories;
import org.puente.distribution.reference.Territory;
import org.springframework.stereotype.Component;

/** The programmes and plans within the reader's reach, by what people call them. */
@Component
class StoppableNames {

  private static final int MOST_PLANS = 50;

  private final Programmes programmes;
  private final PlanList plans;
  private final Territories territories;

  StoppableNames(Programmes programmes, PlanList plans, Territories territories) {
    this.programmes = programmes;
    this.plans = plans;
    this.territories = territories;
  }

  /** What each of several stops is about. */
  Function<Pause, Stoppable> ofPauses() {
    Map<UUID, String> names = programmeNames();
    Function<PlanDetails, Stoppable> plan = plan(names);
    return pause -> {
      var unnamed = new Stoppable(pause.scope(), pause.target(), null, null, null);
      return switch (pause.scope()) {
        case FSP -> Stoppable.bank(pause.target());
        case PROGRAMME -> {
          String name = names.get(UUID.fromString(pause.target()));
          yield new Stoppable(pause.scope(), pause.target(), name, null, null);
        }
        case PLAN -> plans.header(UUID.fromString(pause.target())).map(plan).orElse(unnamed);
      };
    };
  }

  boolean reaches(Pause.Scope scope, UUID id) {
    return scope == Pause.Scope.PLAN
        ? plans.header(id).isPresent()
        : programmes.find(id).isPresent();
  }

  /** Programmes first, then the plans that are being paid, newest first. */
  Stream<Stoppable> all() {
    Map<UUID, String> names = programmeNames();
    Stream<Stoppable> whole =
        programmes.all().stream()
            .map(
                it ->
                    new Stoppable(
                        Pause.Scope.PROGRAMME, it.id().toString(), it.name(), null, null));
    Stream<Stoppable> single =
        Stream.of("RELEASING", "RELEASED")
            .flatMap(state -> plans.page(null, state, null, MOST_PLANS).stream())
            .map(plan(names));
    return Stream.concat(whole, single);
  }

  private Function<PlanDetails, Stoppable> plan(Map<UUID, String> names) {
    Map<String, String> places =
        territories.all().stream().collect(Collectors.toMap(Territory::code, Territory::name));
    return plan ->
        new Stoppable(
            Pause.Scope.PLAN,
            plan.id().toString(),
            places.getOrDefault(plan.territory(), plan.territory()),
            plan.cycle(),
            names.getOrDefault(plan.programmeId(), "–"));
  }

  private Map<UUID, String> programmeNames() {
    return programmes.all().stream().collect(Collectors.toMap(Programme::id, Programme::name));
  }
}
