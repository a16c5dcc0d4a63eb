package org.puente.distribution.plans;

import java.math.BigDecimal;

/** What a hold, a cancellation or a resumption of one transfer means where it stands. */
public final class Stopping {

  /** What a person asks for. */
  public enum Wish {
    HOLD,
    CANCEL,
    RESUME
  }

  /** What happens. */
  public sealed interface Effect {

    /** The transfer changes at once: nobody outside has heard of it. */
    record Immediate(TransferStatus to) implements Effect {}

    /** The payment side is asked; only its answer changes the transfer. */
    record Requested() implements Effect {}

    /** The payment side is told to go on. */
    record Resumed() implements Effect {}

    /** Already asked for: the same answer, and nothing new is sent. */
    record Pending() implements Effect {}

    /** It makes no sense here. */
    record Refused(Refusal why) implements Effect {}
  }

  private Stopping() {}

  /**
   * Decides.
   *
   * @param pending the stop that awaits an answer, or RESUME when there is none
   * @param released whether the release walk has passed the transfer, so that resuming releases it
   */
  public static Effect decide(Wish wish, TransferStatus status, Wish pending, boolean released) {
    return switch (wish) {
      case HOLD -> hold(status, pending);
      case CANCEL -> cancel(status, pending);
      case RESUME -> resume(status, pending, released);
    };
  }

  private static Effect hold(TransferStatus status, Wish pending) {
    return switch (status) {
      case TransferStatus.Planned _ ->
          new Effect.Immediate(new TransferStatus.Held(false, BigDecimal.ZERO));
      case TransferStatus.Released _, TransferStatus.Available _, TransferStatus.PartlyPaid _ ->
          switch (pending) {
            case RESUME -> new Effect.Requested();
            case HOLD -> new Effect.Pending();
            case CANCEL -> refused(Refusal.STOP_PENDING);
          };
      case TransferStatus.Held _,
          TransferStatus.Paid _,
          TransferStatus.Cancelled _,
          TransferStatus.RejectedByFsp _,
          TransferStatus.Expired _,
          TransferStatus.Reversed _ ->
          refused(Refusal.WRONG_STATE);
    };
  }

  private static Effect cancel(TransferStatus status, Wish pending) {
    return switch (status) {
      case TransferStatus.Planned _ -> cancelled();
      case TransferStatus.Held(boolean released, BigDecimal _) ->
          released ? cancelRequested(pending) : cancelled();
      case TransferStatus.Released _, TransferStatus.Available _, TransferStatus.PartlyPaid _ ->
          cancelRequested(pending);
      case TransferStatus.Paid _,
          TransferStatus.Cancelled _,
          TransferStatus.RejectedByFsp _,
          TransferStatus.Expired _,
          TransferStatus.Reversed _ ->
          refused(Refusal.WRONG_STATE);
    };
  }

  private static Effect resume(TransferStatus status, Wish pending, boolean released) {
    return switch (status) {
      case TransferStatus.Held(boolean handedOver, BigDecimal _) -> {
        if (handedOver) {
          yield pending == Wish.CANCEL ? refused(Refusal.STOP_PENDING) : new Effect.Resumed();
        }
        yield new Effect.Immediate(
            released ? new TransferStatus.Released() : new TransferStatus.Planned());
      }
      case TransferStatus.Released _, TransferStatus.Available _, TransferStatus.PartlyPaid _ ->
          pending == Wish.HOLD ? new Effect.Resumed() : refused(Refusal.WRONG_STATE);
      case TransferStatus.Planned _,
          TransferStatus.Paid _,
          TransferStatus.Cancelled _,
          TransferStatus.RejectedByFsp _,
          TransferStatus.Expired _,
          TransferStatus.Reversed _ ->
          refused(Refusal.WRONG_STATE);
    };
  }

  private static Effect cancelled() {
    return new Effect.Immediate(new TransferStatus.Cancelled(false, BigDecimal.ZERO));
  }

  private static Effect cancelRequested(Wish pending) {
    return pending == Wish.CANCEL ? new Effect.Pending() : new Effect.Requested();
  }

  private static Effect refused(Refusal why) {
    return new Effect.Refused(why);
  }
}
