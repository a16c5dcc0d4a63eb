package org.puente.distribution.console.reconciliation;

import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.Settlement;

/** What came of a proposal, as a key of the bundles. */
final class Outcomes {

  private Outcomes() {}

  /** Null where nothing came of it yet. */
  static @Nullable String of(Settlement proposal) {
    String outcome = proposal.outcome();
    return outcome == null ? null : word(outcome);
  }

  private static String word(String outcome) {
    return switch (outcome) {
      case "closed", "was closed" -> "settle.outcome.case";
      case "settled", "was settled" -> "settle.outcome.item";
      case "being reissued" -> "settle.outcome.reissue";
      case "moved on" -> "settle.outcome.fallback";
      case "no such order" -> "settle.outcome.none";
      default ->
          outcome.startsWith("not possible")
              ? "settle.outcome.impossible"
              : "evidence.order." + outcome;
    };
  }
}
