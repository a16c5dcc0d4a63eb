package org.puente.distribution.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One movement of money within a programme and currency; its postings sum to zero. */
public record Entry(
    UUID programmeId,
    String currency,
    Cause cause,
    @Nullable Origin origin,
    List<Posting> postings) {

  /** Why money moved. */
  public enum Cause {
    FUNDED,
    DEPOSITED,
    COMMITTED,
    UNCOMMITTED,
    RELEASED,
    STOPPED,
    PAYOUTS
  }

  /** The plan an entry is about and, for a release, the first and last transfer it covers. */
  public record Origin(UUID planId, @Nullable UUID firstTransfer, @Nullable UUID lastTransfer) {
    public static Origin plan(UUID planId) {
      return new Origin(planId, null, null);
    }
  }

  /** Throws IllegalArgumentException when the postings don't sum to zero. */
  public Entry {
    postings = List.copyOf(postings);
    BigDecimal sum =
        postings.stream().map(Posting::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() != 0) {
      throw new IllegalArgumentException("Postings sum to " + sum + ", not to zero");
    }
  }
}
