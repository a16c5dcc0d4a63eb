package org.puente.distribution.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which postings of a programme; null does not narrow.
 *
 * @param plan postings that an entry makes for that plan as a whole
 * @param from inclusive
 * @param to exclusive
 */
public record LedgerQuery(
    UUID programme,
    Entry.@Nullable Cause cause,
    Account.@Nullable Kind account,
    @Nullable String fsp,
    @Nullable UUID plan,
    @Nullable UUID entry,
    @Nullable Instant from,
    @Nullable Instant to) {

  public static LedgerQuery of(UUID programme) {
    return new LedgerQuery(programme, null, null, null, null, null, null, null);
  }

  /** All sides of one entry. */
  public static LedgerQuery of(UUID programme, UUID entry) {
    return new LedgerQuery(programme, null, null, null, null, entry, null, null);
  }
}
