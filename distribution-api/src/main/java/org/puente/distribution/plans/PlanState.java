package org.puente.distribution.plans;

import java.util.Set;
import java.util.UUID;

/** Where a payment plan stands; each state knows what matters in it. */
public sealed interface PlanState {

  /** Content may change; {@code round} counts earlier submissions. */
  record Draft(int round) implements PlanState {}

  /** Frozen; waits for so many distinct approvals of this digest. */
  record Submitted(int round, Digest digest, int required, Set<UUID> approvers)
      implements PlanState {
    public Submitted {
      approvers = Set.copyOf(approvers);
    }

    boolean isComplete() {
      return approvers.size() >= required;
    }
  }

  /** Approved; its money is committed. */
  record Approved(int round, Digest digest, int required, Set<UUID> approvers)
      implements PlanState {
    public Approved {
      approvers = Set.copyOf(approvers);
    }
  }

  /** On its way to the providers. */
  record Releasing(Digest digest) implements PlanState {}

  /** Every transfer was handed over. */
  record Released(Digest digest) implements PlanState {}

  /** Every transfer has ended. */
  record Closed() implements PlanState {}

  /** Given up before release. */
  record Discarded() implements PlanState {}

  /** The name in the API and the database. */
  default String code() {
    return switch (this) {
      case Draft _ -> "DRAFT";
      case Submitted _ -> "SUBMITTED";
      case Approved _ -> "APPROVED";
      case Releasing _ -> "RELEASING";
      case Released _ -> "RELEASED";
      case Closed _ -> "CLOSED";
      case Discarded _ -> "DISCARDED";
    };
  }

  /** Whether the plan's transfers are counted as committed. */
  default boolean isCommitted() {
    return switch (this) {
      case Approved _, Releasing _, Released _, Closed _ -> true;
      case Draft _, Submitted _, Discarded _ -> false;
    };
  }
}
