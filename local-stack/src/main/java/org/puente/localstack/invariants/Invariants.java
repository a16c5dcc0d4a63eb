package org.puente.localstack.invariants;

import java.util.List;

/** All ten, in order. */
public final class Invariants {
  private static final List<Invariant> ALL =
      List.of(
          new NothingIsLost(),
          new PaidOnce(),
          new NothingStuck(),
          new ApprovedAsPaid(),
          new AlongTheGraphs(),
          new OneTaskPerStage(),
          new StockAndHandovers(),
          new AuditChains(),
          new LedgerEqualsBook(),
          new NothingInQuarantine());

  private Invariants() {}

  public static List<Finding> check(Evidence evidence) {
    return ALL.stream().map(invariant -> invariant.check(evidence).finding(invariant)).toList();
  }
}
