package org.puente.distribution.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.FspFeesStated;

/** The organisation's book of fees: append-only, each entry with two sides that sum to zero. */
public interface Fees {

  /** Why it was posted. */
  enum Cause {
    CHARGED,
    REFUNDED
  }

  /**
   * One entry.
   *
   * @param day on which the bank booked it
   * @param amount what it cost; negative for what came back
   * @param original of what it changes or takes back, where there is any
   */
  record Entry(
      UUID id,
      String fsp,
      LocalDate day,
      String currency,
      Cause cause,
      BigDecimal amount,
      @Nullable UUID original,
      Instant postedAt) {}

  /** What a bank took in all, less what it gave back. */
  record Balance(String fsp, String currency, BigDecimal amount) {}

  /** A version of what a bank's statements say of a day. */
  record Stated(long version, FspFeesStated event) {}

  /** Posts by how much the newest version of each day differs from what is posted, today. */
  void post(List<Stated> stated);

  /** Newest first. */
  List<Entry> entries(String fsp, int limit);

  /** By FSP; those without fees are missing. */
  List<Balance> balances();
}
