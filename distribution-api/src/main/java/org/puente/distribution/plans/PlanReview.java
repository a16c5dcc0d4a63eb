package org.puente.distribution.plans;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * What there is to know before signing a plan.
 *
 * @param reviewedAt when shares, changes and findings were computed; they are kept with the plan
 * @param stale whether the plan was edited since
 * @param comparedWith the cycle that changes are told against; null where none came before
 * @param checks what to look at, of transfers as kept, of money and age as they are now
 */
public record PlanReview(
    Instant reviewedAt,
    boolean stale,
    @Nullable Integer comparedWith,
    PlanShare all,
    List<PlanShare> byTerritory,
    List<PlanShare> byPartner,
    List<PlanShare> byTier,
    List<PlanShare> bySexAndAge,
    List<Change> changes,
    List<Check> checks) {

  /**
   * Transfers that are new, left, or have another amount.
   *
   * @param reason SIZE, RULE, PART or CORRECTED, of another amount
   * @param amount their money; of another amount, the difference
   */
  public record Change(
      FindingKind kind, @Nullable String reason, @Nullable Integer count, @Nullable Money amount) {}

  /**
   * Something to look at.
   *
   * @param kind a finding's, or OVER_BUDGET, EARMARKED, EARMARKED_TIER, FLOAT_LOW, NO_AGREEMENT,
   *     REPORT_MISSING, OLD
   * @param count transfers; 1 or 0 where it is about the plan as a whole, FSPs where it is about
   *     them; null where too small
   * @param missing the money that lacks
   * @param days since it was last computed, where it is old
   */
  public record Check(
      String kind,
      @Nullable Integer count,
      @Nullable Money missing,
      @Nullable Long days,
      @Nullable FindingKind finding) {

    public boolean clear() {
      return count != null && count == 0;
    }
  }

  /** As whoever may read aggregates only sees it. */
  public PlanReview suppressed() {
    return new PlanReview(
        reviewedAt,
        stale,
        comparedWith,
        all,
        PlanShare.suppressed(byTerritory),
        PlanShare.suppressed(byPartner),
        PlanShare.suppressed(byTier),
        PlanShare.suppressed(bySexAndAge),
        changes.stream()
            .map(
                each ->
                    small(each.count()) ? new Change(each.kind(), each.reason(), null, null) : each)
            .toList(),
        checks.stream()
            .map(
                each ->
                    each.finding() != null && small(each.count())
                        ? new Check(each.kind(), null, null, null, each.finding())
                        : each)
            .toList());
  }

  private static boolean small(@Nullable Integer count) {
    return count != null && count > 0 && count < PlanShare.SMALLEST_CELL;
  }
}
