package org.puente.distribution.programmes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How many people must approve a plan, by its total; frozen into a plan when it is submitted. */
public record ApprovalTiers(List<Tier> tiers) {

  /**
   * One step.
   *
   * @param upTo the largest total of this step, inclusive; empty for the last, open one
   * @param approvals distinct approvers, at least 1
   */
  public record Tier(Optional<BigDecimal> upTo, int approvals) {
    public Tier {
      if (approvals < 1) {
        throw new IllegalArgumentException("A plan needs at least one approval");
      }
    }
  }

  /** Throws IllegalArgumentException unless totals rise and only the last tier is open. */
  public ApprovalTiers {
    tiers = List.copyOf(tiers);
    if (tiers.isEmpty() || tiers.getLast().upTo().isPresent()) {
      throw new IllegalArgumentException("The last approval tier has no upper limit");
    }
    for (int i = 0; i + 1 < tiers.size(); i++) {
      Optional<BigDecimal> limit = tiers.get(i).upTo();
      Optional<BigDecimal> next = tiers.get(i + 1).upTo();
      boolean rises = limit.isPresent() && (next.isEmpty() || below(limit.get(), next.get()));
      if (!rises || tiers.get(i).approvals() > tiers.get(i + 1).approvals()) {
        throw new IllegalArgumentException("Approval tiers must rise");
      }
    }
  }

  public int approvalsFor(BigDecimal total) {
    return tiers.stream()
        .filter(tier -> tier.upTo().isEmpty() || !below(tier.upTo().get(), total))
        .findFirst()
        .orElseThrow()
        .approvals();
  }

  private static boolean below(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) < 0;
  }
}
