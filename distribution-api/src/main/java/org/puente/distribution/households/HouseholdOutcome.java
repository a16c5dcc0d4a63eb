package org.puente.distribution.households;

import java.util.List;
import java.util.UUID;
import org.puente.distribution.plans.Refusal;

/** What became of proposing, confirming or withdrawing a change of a household. */
public sealed interface HouseholdOutcome {

  /** It holds. */
  record Done(UUID change) implements HouseholdOutcome {}

  /** There is no such person or change in the caller's scope. */
  record Unknown() implements HouseholdOutcome {}

  /** Something is in the way. */
  record Hindered(List<Hindrance> by) implements HouseholdOutcome {}

  /** Another change of the household waits to be confirmed. */
  record AlreadyProposed() implements HouseholdOutcome {}

  /** It was applied or withdrawn before. */
  record Decided() implements HouseholdOutcome {}

  /** Whoever proposed it doesn't confirm it. */
  record Own() implements HouseholdOutcome {}

  /** Somebody came, went or receives since it was proposed. */
  record Stale() implements HouseholdOutcome {}

  /** A draft that it would change doesn't allow it. */
  record PlanRefused(Refusal why) implements HouseholdOutcome {}
}
