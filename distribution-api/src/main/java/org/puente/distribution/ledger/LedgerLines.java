package org.puente.distribution.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The postings of a programme, one by one. */
public interface LedgerLines {

  /**
   * One side of an entry.
   *
   * @param fsp where the account is a provider's
   */
  record Line(
      UUID entry,
      Instant postedAt,
      String cause,
      @Nullable UUID plan,
      String account,
      @Nullable String fsp,
      @Nullable UUID transfer,
      BigDecimal amount,
      String currency) {}

  /** In the order in which they were posted, streamed. */
  void forEach(UUID programme, Consumer<? super Line> each);
}
