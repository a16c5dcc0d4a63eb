package org.puente.distribution.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The postings of a programme, one by one. */
public interface LedgerLines {

  /**
   * One side of an entry.
   *
   * @param number of the side within its entry, from 1
   * @param fsp where the account is a provider's
   * @param transferPlan the plan of the transfer, where the side is about one
   */
  record Line(
      UUID entry,
      int number,
      Instant postedAt,
      String cause,
      @Nullable UUID plan,
      String account,
      @Nullable String fsp,
      @Nullable UUID transfer,
      @Nullable UUID transferPlan,
      BigDecimal amount,
      String currency) {}

  /** The line after which a page goes on. */
  record After(Instant postedAt, UUID entry, int number) {}

  /** Newest entry first, its sides in order. */
  List<Line> page(LedgerQuery query, @Nullable After after, int limit);

  /** In the order in which they were posted, streamed. */
  void forEach(LedgerQuery query, Consumer<? super Line> each);
}
