package org.puente.stabilization.watches.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.DelayCause;
import org.puente.stabilization.watches.PayoutNews;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** News of a transfer by the names of the columns. */
@JsonNaming(SnakeCaseStrategy.class)
record PayoutRow(
    UUID promiseId,
    UUID transferId,
    long sequence,
    @Nullable DelayCause step,
    BigDecimal amount,
    BigDecimal withdrawn,
    String currency,
    Instant occurredAt,
    @Nullable Instant deliveredAt,
    boolean deliveredThroughout) {

  static PayoutRow of(PayoutNews news) {
    return new PayoutRow(
        news.promiseId(),
        news.transferId(),
        news.sequence(),
        news.step(),
        news.amount().amount(),
        news.withdrawn().amount(),
        news.amount().currency(),
        news.occurredAt(),
        news.deliveredAt(),
        news.deliveredThroughout());
  }
}
