package org.puente.distribution.console;

import java.util.List;
import org.puente.distribution.plans.PlanDetails;
import org.puente.events.access.Caller;

/** A plan as a page shows it. */
record PlanView(PlanDetails facts, String programme, String place, PlanActions actions) {

  static PlanView of(PlanDetails plan, String programme, String place, Caller caller) {
    return new PlanView(plan, programme, place, PlanActions.of(plan, caller));
  }

  /** Whoever stands in for somebody with a part in it, or is stood in for by such a one. */
  PlanView besideDeputy() {
    return new PlanView(facts, programme, place, actions.besideDeputy());
  }

  public String tone() {
    return switch (facts.state()) {
      case "SUBMITTED" -> "wait";
      case "APPROVED", "RELEASING" -> "go";
      case "RELEASED", "CLOSED" -> "done";
      case "DISCARDED" -> "stop";
      default -> "";
    };
  }

  public List<PlanStep> steps() {
    return PlanStep.of(facts);
  }

  public boolean nextIsMine() {
    return actions.submit() || actions.approve() || actions.release();
  }

  /** Whether orders of it may still go out. */
  public boolean paying() {
    return facts.state().equals("RELEASING") || facts.state().equals("RELEASED");
  }

  /** Whether its page changes by itself. */
  public boolean moving() {
    return facts.busy() || facts.state().equals("RELEASING");
  }
}
