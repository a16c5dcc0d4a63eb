package org.puente.distribution.console;

import java.util.Comparator;
import java.util.List;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanDetails.Standing;
import org.puente.events.contract.Money;

/** A plan's transfers by state, along their way. */
record PayoutBars(int total, Money withdrawn, List<Bar> bars) {

  static final List<String> ORDER =
      List.of(
          "PAID",
          "PARTLY_PAID",
          "AVAILABLE",
          "RELEASED",
          "PLANNED",
          "HELD",
          "REJECTED_BY_FSP",
          "EXPIRED",
          "REVERSED",
          "CANCELLED");

  static PayoutBars of(PlanDetails plan) {
    Money withdrawn =
        plan.progress().stream()
            .map(Standing::withdrawn)
            .reduce(Money::plus)
            .orElse(plan.total().minus(plan.total()));
    var bars =
        plan.progress().stream()
            .sorted(Comparator.comparing(standing -> ORDER.indexOf(standing.state())))
            .map(Bar::of)
            .toList();
    return new PayoutBars(plan.count(), withdrawn, bars);
  }

  public int paid() {
    return bars.stream().filter(bar -> bar.state().equals("PAID")).mapToInt(Bar::count).sum();
  }

  /** How many transfers are in a state and what they are worth. */
  record Bar(String state, String tone, int count, Money amount) {

    static Bar of(Standing standing) {
      return new Bar(
          standing.state(), TransferTone.of(standing.state()), standing.count(), standing.amount());
    }
  }
}
