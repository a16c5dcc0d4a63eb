package org.puente.distribution.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.PreparingPlan.Wanted;
import org.puente.events.contract.Money;

/** Plans of one transfer, within the caller's scope. Writing methods belong in a transaction. */
public interface UrgentPayments {

  /** Why somebody can't wait; categories and no words, since finance and auditors read them. */
  enum Reason {
    LEFT_OUT,
    LONG_WAIT,
    LEAVING,
    URGENT_NEED
  }

  /** Where a promise belongs, with its row locked: of two who ask at once, one comes first. */
  Optional<Wanted> lock(UUID promise);

  /** The plan that holds the promise's slot, or none. */
  Optional<Holder> holder(UUID promise);

  /** Says of a plan that has no transfer yet which promise it is for. */
  void mark(UUID plan, UUID promise, Reason reason, Plans.Person by);

  /** What is owed to somebody's household, the oldest date first. */
  List<Owed> owed(UUID person);

  /**
   * A plan that a promise is in.
   *
   * @param askedBy who had it paid urgently; null where the plan is an ordinary one
   */
  record Holder(UUID plan, @Nullable UUID askedBy) {}

  /**
   * A promise that is not paid.
   *
   * @param plan that holds it already
   */
  record Owed(UUID promiseId, int cycle, Instant dueAt, Money amount, @Nullable UUID plan) {}
}
