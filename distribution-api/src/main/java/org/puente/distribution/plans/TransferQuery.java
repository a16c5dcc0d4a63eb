package org.puente.distribution.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which transfers to list, and in what order; what is null doesn't restrict.
 *
 * @param finding of the plan that is given; findings are listed in their own order
 * @param words a document, a phone, or a name with birth date or age; what is found is few, and
 *     keeps the order of plans
 */
public record TransferQuery(
    @Nullable UUID planId,
    @Nullable UUID programmeId,
    @Nullable String territory,
    TransferStatus.@Nullable State state,
    @Nullable FindingKind finding,
    @Nullable String words,
    Sort sort) {

  /** Throws IllegalArgumentException for findings of no plan in particular. */
  public TransferQuery {
    if (finding != null && planId == null) {
      throw new IllegalArgumentException("Findings are listed of one plan");
    }
    words = words == null || words.isBlank() ? null : words.strip();
    sort = words == null && finding == null ? sort : Sort.PLAN;
  }

  public static TransferQuery ofPlan(UUID planId) {
    return new TransferQuery(planId, null, null, null, null, null, Sort.PLAN);
  }

  /** Names are sealed, so nothing can be sorted by them. */
  public enum Sort {
    /** Newest plans first, each in the order of its list. */
    PLAN,
    /** The largest first. */
    AMOUNT,
    /** The smallest first. */
    SMALLEST,
    /** What is due first, first. */
    DUE,
    /** By the code of the territory. */
    TERRITORY,
    /** Held, cancelled, rejected, expired, partly paid and reversed ones first. */
    STATE
  }
}
