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
 * @param urgent where it pays one promise outside the month's plan
 * @param work what goes on in the background, or came to nothing
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
    @Nullable Working work,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant approvedAt,
    @Nullable Instant releasedAt,
    @Nullable Instant closedAt,
    @Nullable UrgentPayment urgent) {

  /** Who, and when. */
  public record Taken(String user, Instant at) {}

  /**
   * Long work on a draft.
   *
   * @param kind COLLECTING or SUBMITTING; null once it has ended
   * @param total null until it is known
   * @param refusal why it came to nothing
   */
  public record Working(
      @Nullable Work kind, int done, @Nullable Integer total, @Nullable Refusal refusal) {}

  /** Whether something goes on in the background. */
  public boolean busy() {
    return work != null && work.kind() != null;
  }

  /** Transfers that the release has claimed and published, of all. */
  public record Progress(int claimed, int published, int total) {}

  /** How many transfers are in a state, what they are worth, and what of it was withdrawn. */
  public record Standing(String state, int count, Money amount, Money withdrawn) {}
}
