package org.puente.distribution.programmes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of how many approvals a plan needs, which one person proposes and another confirms.
 *
 * @param note why it was refused
 */
public record TierChange(
    UUID id,
    UUID programmeId,
    ApprovalTiers tiers,
    String reason,
    Person proposedBy,
    Instant proposedAt,
    State state,
    @Nullable Person decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String note) {

  /** Whoever takes part. */
  public record Person(UUID id, String username) {}

  /** Where it stands. */
  public enum State {
    OPEN,
    CONFIRMED,
    REFUSED,
    WITHDRAWN
  }

  /** Why a change goes no further. */
  public enum Refusal {
    /** It was decided already. */
    DECIDED,
    /** Another person confirms what somebody proposed. */
    OWN_PROPOSAL
  }

  /** Why somebody may not confirm or refuse it; null when they may. */
  public @Nullable Refusal whyNotDecide(UUID by) {
    if (state != State.OPEN) {
      return Refusal.DECIDED;
    }
    return proposedBy.id().equals(by) ? Refusal.OWN_PROPOSAL : null;
  }
}
