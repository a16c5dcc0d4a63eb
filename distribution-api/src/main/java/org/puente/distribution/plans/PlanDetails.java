package org.puente.distribution.plans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * A plan as people see it.
 *
 * @param approvals those that count in this round
 * @param progress count and amount per state, what was withdrawn of it; empty in lists
 */
public record PlanDetails(
    UUID id,
    UUID programmeId,
    String territory,
    int cycle,
    String state,
    int count,
    Money total,
    List<String> fsps,
    @Nullable String digest,
    @Nullable Integer requiredApprovals,
    List<Taken> preparers,
    List<Taken> approvals,
    @Nullable Taken releaser,
    Progress release,
    List<Standing> progress,
    @Nullable String observations,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant approvedAt,
    @Nullable Instant releasedAt,
    @Nullable Instant closedAt) {

  /** Who, and when. */
  public record Taken(String user, Instant at) {}

  /** Transfers that the release has claimed and published, of all. */
  public record Progress(int claimed, int published, int total) {}

  /** How many transfers are in a state, what they are worth, and what of it was withdrawn. */
  public record Standing(String state, int count, Money amount, Money withdrawn) {}
}
