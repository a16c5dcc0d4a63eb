package org.puente.stabilization.watches;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.DelayCause;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutCancelled;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutExpired;
import org.puente.events.contract.PayoutHeld;
import org.puente.events.contract.PayoutOutcomeUnknown;
import org.puente.events.contract.PayoutRejected;
import org.puente.events.contract.PayoutReversed;
import org.puente.events.contract.StopRefused;

/**
 * What a stretch of {@code atm.payouts} says of one transfer.
 *
 * @param sequence the highest seen
 * @param step where it is stuck, or null if this stretch does not say
 * @param withdrawn the total so far
 * @param deliveredAt since when the withdrawn total equals the amount, or null while it does not
 * @param deliveredThroughout whether it did in all of this stretch, so that it may have before
 */
public record PayoutNews(
    UUID promiseId,
    UUID transferId,
    long sequence,
    @Nullable DelayCause step,
    Money amount,
    Money withdrawn,
    Instant occurredAt,
    @Nullable Instant deliveredAt,
    boolean deliveredThroughout) {

  public static PayoutNews first(long sequence, PayoutEvent event) {
    return told(null, sequence, event);
  }

  /** Events of one transfer are told in the order of their sequence. */
  public PayoutNews then(long at, PayoutEvent event) {
    return told(this, at, event);
  }

  private static PayoutNews told(@Nullable PayoutNews before, long sequence, PayoutEvent event) {
    Reading now = reading(event);
    boolean delivered = now.withdrawn.equals(now.amount);
    DelayCause earlierStep = before == null ? null : before.step;
    Instant since = before == null || before.deliveredAt == null ? now.at : before.deliveredAt;
    return new PayoutNews(
        event.promiseId(),
        event.transferId(),
        sequence,
        now.step == null ? earlierStep : now.step,
        now.amount,
        now.withdrawn,
        now.at,
        delivered ? since : null,
        delivered && (before == null || before.deliveredThroughout));
  }

  private static Reading reading(PayoutEvent event) {
    return switch (event) {
      case CodeIssued e ->
          new Reading(DelayCause.NOT_COLLECTED, e.amount(), e.withdrawnTotal(), e.occurredAt());
      // A partial withdrawal is not delivery: the rest waits to be collected.
      case CashWithdrawn e ->
          new Reading(DelayCause.NOT_COLLECTED, e.amount(), e.withdrawnTotal(), e.occurredAt());
      case PayoutRejected e ->
          new Reading(DelayCause.PREPARATION, e.amount(), e.withdrawnTotal(), e.occurredAt());
      case PayoutExpired e ->
          new Reading(DelayCause.NOT_COLLECTED, e.amount(), e.withdrawnTotal(), e.occurredAt());
      case PayoutReversed e ->
          new Reading(DelayCause.FSP, e.amount(), e.withdrawnTotal(), e.occurredAt());
      case PayoutOutcomeUnknown e ->
          new Reading(DelayCause.FSP, e.amount(), e.withdrawnTotal(), e.since());
      case PayoutHeld e ->
          new Reading(DelayCause.RELEASE, e.amount(), e.withdrawnTotal(), e.occurredAt());
      case PayoutCancelled e ->
          new Reading(DelayCause.PREPARATION, e.amount(), e.withdrawnTotal(), e.occurredAt());
      case StopRefused e -> new Reading(null, e.amount(), e.withdrawnTotal(), e.occurredAt());
    };
  }

  private record Reading(@Nullable DelayCause step, Money amount, Money withdrawn, Instant at) {}
}
