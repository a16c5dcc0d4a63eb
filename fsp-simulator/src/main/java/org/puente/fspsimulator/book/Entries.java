package org.puente.fspsimulator.book;

import java.time.Instant;
import java.util.List;

/** The feed, as it is on disk. */
public interface Entries {

  /** At most {@code limit} entries of the bank that come after the sequence, in order. */
  List<Entry> after(String bank, long sequence, int limit);

  /** Everything that happened from the one instant on and before the other, in order. */
  List<Entry> between(String bank, Instant from, Instant until);

  /**
   * Cash paid and returned from the one instant on and before the other, in order, a page of it.
   */
  List<Entry> cash(String bank, Instant from, Instant until, long offset, int limit);

  /** Sums of the same, in minor units. */
  Moved moved(String bank, Instant from, Instant until);

  /** How often cash was paid and returned, and how much of it. */
  record Moved(long withdrawals, long withdrawn, long reversals, long reversed) {

    /** What the account lost by it. */
    public long net() {
      return withdrawn - reversed;
    }
  }

  /** Cash paid and not returned before the instant, in minor units. */
  long paidBefore(String bank, Instant instant);

  /** Cash paid and not returned up to and with the sequence, in minor units. */
  long paidUpTo(String bank, long sequence);
}
