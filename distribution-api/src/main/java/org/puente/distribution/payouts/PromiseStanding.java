package org.puente.distribution.payouts;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.CloseOutcome;

/**
 * What a promise has seen of its money over all its transfers.
 *
 * @param closed the outcome last told, null while the promise is open
 */
public record PromiseStanding(
    UUID id, BigDecimal amount, BigDecimal paid, @Nullable CloseOutcome closed, long lastSequence) {

  /** After so much more was withdrawn, or less where it is negative. */
  PromiseStanding paying(BigDecimal more) {
    BigDecimal now = paid.add(more);
    boolean reopened = closed == CloseOutcome.DELIVERED && now.compareTo(amount) < 0;
    return new PromiseStanding(id, amount, now, reopened ? null : closed, lastSequence);
  }

  boolean isDelivered() {
    return paid.compareTo(amount) >= 0;
  }

  PromiseStanding told(CloseOutcome outcome) {
    return new PromiseStanding(id, amount, paid, outcome, lastSequence + 1);
  }
}
