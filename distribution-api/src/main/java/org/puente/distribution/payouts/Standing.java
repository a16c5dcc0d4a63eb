package org.puente.distribution.payouts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.TransferStatus;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.PayoutCancelled;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutExpired;
import org.puente.events.contract.PayoutHeld;
import org.puente.events.contract.PayoutOutcomeUnknown;
import org.puente.events.contract.PayoutRejected;
import org.puente.events.contract.PayoutReversed;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.StopRefused;

/**
 * What is known of one released transfer's payout. Events that move its state and events that only
 * signal something are each heard by highest sequence, so the outcome is the same in any order.
 *
 * @param fsp the provider that has it
 * @param parts codes it was split into, 0 while unknown
 * @param heard the highest sequence that moved the state
 * @param doubted the highest sequence that said the bank has yet to tell what became of an order
 * @param seen the highest sequence of all
 * @param stop what was asked for and awaits its answer
 */
public record Standing(
    UUID transferId,
    BigDecimal amount,
    TransferStatus status,
    String fsp,
    int parts,
    long heard,
    long doubted,
    long seen,
    @Nullable PendingStop stop) {

  /** A stop, and the last sequence that was seen when it was asked for: no answer to it. */
  public record PendingStop(StopKind kind, long askedAfter) {}

  /** Whether the bank has yet to say what became of an order. */
  public boolean isUnknown() {
    return doubted > heard;
  }

  /** The standing after one more event; itself when the event is old news. */
  public Standing hear(long sequence, PayoutEvent event) {
    BigDecimal total = event.withdrawnTotal().amount();
    return switch (event) {
      case CodeIssued it -> moved(sequence, withdrawn(total), it.fsp(), it.parts());
      case CashWithdrawn it -> moved(sequence, withdrawn(total), it.fsp(), parts);
      case PayoutRejected it ->
          moved(sequence, new TransferStatus.RejectedByFsp(total), it.fsp(), parts);
      case PayoutExpired it -> moved(sequence, expired(total), it.fsp(), parts);
      case PayoutReversed it -> moved(sequence, reversed(it), it.fsp(), parts);
      case PayoutHeld _ -> moved(sequence, new TransferStatus.Held(true, total), fsp, parts);
      case PayoutCancelled _ ->
          moved(sequence, new TransferStatus.Cancelled(true, total), fsp, parts);
      case PayoutOutcomeUnknown _ -> doubted(sequence);
      case StopRefused it -> answered(sequence, it.kind());
    };
  }

  private Standing moved(long sequence, TransferStatus to, String by, int inParts) {
    Standing before = answered(sequence, to);
    return sequence <= heard
        ? new Standing(
            transferId,
            amount,
            status,
            fsp,
            parts > 0 ? parts : inParts,
            heard,
            doubted,
            before.seen,
            before.stop)
        : new Standing(
            transferId, amount, to, by, inParts, sequence, doubted, before.seen, before.stop);
  }

  private Standing doubted(long sequence) {
    return new Standing(
        transferId,
        amount,
        status,
        fsp,
        parts,
        heard,
        Math.max(sequence, doubted),
        Math.max(sequence, seen),
        stop);
  }

  /** An end answers every stop; being held answers a hold. */
  private Standing answered(long sequence, TransferStatus to) {
    if (stop != null && to.state().isTerminal()) {
      return answered(sequence, stop.kind());
    }
    return to instanceof TransferStatus.Held
        ? answered(sequence, StopKind.HOLD)
        : with(sequence, stop);
  }

  private Standing answered(long sequence, StopKind kind) {
    boolean answers = stop != null && stop.kind() == kind && sequence > stop.askedAfter();
    return with(sequence, answers ? null : stop);
  }

  private Standing with(long sequence, @Nullable PendingStop pending) {
    return new Standing(
        transferId, amount, status, fsp, parts, heard, doubted, Math.max(sequence, seen), pending);
  }

  private TransferStatus withdrawn(BigDecimal total) {
    if (total.signum() == 0) {
      return new TransferStatus.Available();
    }
    return total.compareTo(amount) < 0
        ? new TransferStatus.PartlyPaid(total)
        : new TransferStatus.Paid(total);
  }

  private TransferStatus expired(BigDecimal total) {
    return total.compareTo(amount) < 0
        ? new TransferStatus.Expired(total)
        : new TransferStatus.Paid(total);
  }

  /** A reversal is the end only once no code can still pay. */
  private TransferStatus reversed(PayoutReversed event) {
    BigDecimal net = event.withdrawnTotal().amount();
    return ends(event) ? new TransferStatus.Reversed(net) : withdrawn(net);
  }

  /** Events of before it was said tell it by their amounts alone. */
  private boolean ends(PayoutReversed event) {
    Boolean said = event.ended();
    BigDecimal everWithdrawn = event.withdrawnTotal().amount().add(event.reversedTotal().amount());
    return said == null ? parts == 1 || everWithdrawn.compareTo(amount) >= 0 : said;
  }

  /** What a person must look at after this standing followed the earlier one. */
  public Optional<Contradiction> contradicts(Standing earlier) {
    if (status.withdrawn().compareTo(amount) > 0) {
      return Optional.of(Contradiction.PAID_TOO_MUCH);
    }
    boolean wasOver =
        switch (earlier.status.state()) {
          case CANCELLED, REJECTED_BY_FSP, EXPIRED, REVERSED -> true;
          case PLANNED, RELEASED, AVAILABLE, PARTLY_PAID, PAID, HELD -> false;
        };
    boolean paidMore = status.withdrawn().compareTo(earlier.status.withdrawn()) > 0;
    return wasOver && paidMore ? Optional.of(Contradiction.PAID_AFTER_END) : Optional.empty();
  }

  /** Bank evidence against what was thought. */
  public enum Contradiction {
    PAID_TOO_MUCH,
    PAID_AFTER_END
  }
}
