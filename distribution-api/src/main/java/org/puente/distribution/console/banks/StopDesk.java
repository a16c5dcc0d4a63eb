package org.puente.distribution.console.banks;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpPauses;
import org.puente.distribution.console.remote.Pause;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.programmes.AllowedFsp;
import org.puente.distribution.programmes.Programme;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

/** What is stopped: who stopped it, when and why. */
@Component
public class StopDesk {

  private final HttpPauses pauses;
  private final StoppableNames names;

  StopDesk(HttpPauses pauses, StoppableNames names) {
    this.pauses = pauses;
    this.names = names;
  }

  /** A stop, and what it is about. */
  public record Stop(Pause facts, Stoppable what) {}

  /**
   * How things stand for one programme or plan.
   *
   * @param silent whether payment-adapter did not say
   * @param own the stop of just this; null when there is none
   * @param wider stops of its programme, and of banks that it may be paid through
   */
  public record Standing(boolean silent, @Nullable Stop own, List<Stop> wider, boolean mayStop) {}

  /** How a programme stands. */
  public Standing of(Programme programme) {
    List<String> fsps = programme.terms().fsps().all().stream().map(AllowedFsp::code).toList();
    return standing(is(Pause.Scope.PROGRAMME, programme.id()), ofAny(fsps));
  }

  /** How a plan stands. */
  public Standing of(PlanDetails plan) {
    Predicate<Pause> programme = is(Pause.Scope.PROGRAMME, plan.programmeId());
    return standing(is(Pause.Scope.PLAN, plan.id()), ofAny(plan.fsps()).or(programme));
  }

  private static Predicate<Pause> is(Pause.Scope scope, UUID id) {
    return pause -> pause.is(scope, id.toString());
  }

  private static Predicate<Pause> ofAny(List<String> fsps) {
    return pause -> pause.scope() == Pause.Scope.FSP && fsps.contains(pause.target());
  }

  private Standing standing(Predicate<Pause> own, Predicate<Pause> wider) {
    Answer<List<Pause>> answer = pauses.on();
    List<Stop> about = named(answer.found().orElse(List.of()), own.or(wider));
    return new Standing(
        answer.found().isEmpty(),
        about.stream().filter(stop -> own.test(stop.facts())).findFirst().orElse(null),
        about.stream().filter(stop -> wider.test(stop.facts())).toList(),
        mayStop());
  }

  /** Everything that is stopped now. */
  Answer<List<Pause>> on() {
    return pauses.on();
  }

  List<Stop> named(List<Pause> on, Predicate<Pause> wanted) {
    List<Pause> chosen = on.stream().filter(wanted).toList();
    if (chosen.isEmpty()) {
      return List.of();
    }
    var naming = names.ofPauses();
    return chosen.stream().map(pause -> new Stop(pause, naming.apply(pause))).toList();
  }

  static boolean mayStop() {
    Caller caller = Caller.current();
    return caller.is(Role.FINANCE_OFFICER) || caller.is(Role.ADMINISTRATOR);
  }
}
