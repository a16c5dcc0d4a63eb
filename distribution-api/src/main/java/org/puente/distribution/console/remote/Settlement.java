package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * What one person proposes where no bank can be asked, and another decides.
 *
 * @param kind a {@link Claim} about a code, or CASE_CLOSED, ITEM_SETTLED, REISSUE, FALLBACK
 * @param outcome what came of it, in payment-adapter's words
 */
public record Settlement(
    UUID id,
    String kind,
    @Nullable String fsp,
    @Nullable UUID clientReference,
    @Nullable UUID transferId,
    @Nullable UUID caseId,
    @Nullable UUID itemId,
    @Nullable Money amount,
    String reason,
    String proposedBy,
    Instant proposedAt,
    @Nullable String decision,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable Instant appliedAt,
    @Nullable String outcome) {

  /** What a bank told a person about a code. */
  public enum Claim {
    NEVER_RECEIVED,
    REJECTED,
    ACCEPTED,
    CODE_DEAD,
    NO_FUNDS,
    WITHDRAWN
  }

  public boolean waits() {
    return decision == null;
  }
}
