package org.puente.payments.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.fsp.IssuedCode;

/**
 * One code asked of one bank. {@code moves} are the states that it went through since it was
 * loaded, so that each step can be checked and recorded.
 */
public record Order(
    OrderKey key,
    Slot slot,
    Money amount,
    OrderState state,
    Progress progress,
    Cash cash,
    Code code,
    List<OrderState> moves) {

  /** Which part of which transfer this order pays, and in which generation. */
  public record Slot(UUID transferId, int part, int generation) {}

  /**
   * Attempts and inquiries so far, and when the next step is due: for NEW the next attempt (null is
   * frozen by a stop), for PENDING and UNKNOWN the next inquiry, for ACCEPTED the next
   * cancellation.
   */
  public record Progress(
      int attempt,
      int inquiries,
      @Nullable Instant sentAt,
      @Nullable Instant nextStepAt,
      @Nullable CancelCause cancelAsked,
      @Nullable String reasonCode) {

    Progress next(@Nullable Instant at) {
      return new Progress(attempt, inquiries, sentAt, at, cancelAsked, reasonCode);
    }

    Progress asked(int inquiriesNow, @Nullable Instant at) {
      return new Progress(attempt, inquiriesNow, sentAt, at, cancelAsked, reasonCode);
    }

    Progress cancelling(@Nullable CancelCause cause, @Nullable Instant at) {
      return new Progress(attempt, 0, sentAt, at, cause, reasonCode);
    }

    Progress because(String reason) {
      return new Progress(attempt, inquiries, sentAt, null, null, reason);
    }
  }

  /** What the bank reported so far. */
  public record Cash(Money withdrawn, Money reversed) {
    /** Cash out of machines, less what was taken back. */
    public Money net() {
      return withdrawn.minus(reversed);
    }

    public static Cash none(String currency) {
      return new Cash(Money.zero(currency), Money.zero(currency));
    }

    public Cash plus(Cash other) {
      return new Cash(withdrawn.plus(other.withdrawn), reversed.plus(other.reversed));
    }

    public Cash paid(Money more) {
      return new Cash(withdrawn.plus(more), reversed);
    }

    public Cash takenBack(Money more) {
      return new Cash(withdrawn, reversed.plus(more));
    }
  }

  /** What is known of the code; {@code fresh} only until it has been sealed and stored. */
  public record Code(boolean known, @Nullable Instant expiresAt, @Nullable IssuedCode fresh) {
    public static final Code NONE = new Code(false, null, null);
  }

  /** An order that may be sent from {@code at} on. */
  public static Order placed(OrderKey key, Slot slot, Money amount, @Nullable Instant at) {
    return new Order(
        key,
        slot,
        amount,
        OrderState.NEW,
        new Progress(0, 0, null, at, null, null),
        Cash.none(amount.currency()),
        Code.NONE,
        List.of());
  }

  public boolean isFrozen() {
    return state == OrderState.NEW && progress.nextStepAt() == null;
  }

  /** Whether the bank has certainly never seen it. */
  public boolean isUnsent() {
    return state == OrderState.NEW;
  }

  /** Whether it may be sent now. */
  public boolean isReady(Instant now) {
    Instant due = progress.nextStepAt();
    return state == OrderState.NEW && due != null && !due.isAfter(now);
  }

  /** Throws IllegalStateException when the graph has no such edge: a bug, never an answer. */
  Order to(OrderState next, Progress then) {
    if (!state.canMoveTo(next)) {
      throw new IllegalStateException(key + " cannot move from " + state + " to " + next);
    }
    List<OrderState> path = new ArrayList<>(moves);
    path.add(next);
    return new Order(key, slot, amount, next, then, cash, code, List.copyOf(path));
  }

  Order with(Progress then) {
    return new Order(key, slot, amount, state, then, cash, code, moves);
  }

  Order with(Cash then) {
    return new Order(key, slot, amount, state, progress, then, code, moves);
  }

  Order with(IssuedCode fresh) {
    Instant expiresAt = fresh.expiresAt() == null ? code.expiresAt() : fresh.expiresAt();
    return new Order(
        key, slot, amount, state, progress, cash, new Code(true, expiresAt, fresh), moves);
  }

  public Order cancelledUnsent(CancelCause cause) {
    return to(OrderState.CANCELLED, progress.cancelling(cause, null));
  }

  /** Dead, and another order pays what it does not. */
  public Order replaced() {
    Progress why = progress.cancelling(CancelCause.REPLACED, null);
    return state.isDead() ? with(why) : to(OrderState.CANCELLED, why);
  }

  /** Whether it died just now, when part of it had been withdrawn. */
  public boolean diedPartlyWithdrawn(OrderState before) {
    OrderState last = moves.size() < 2 ? before : moves.get(moves.size() - 2);
    return !moves.isEmpty() && state.isDead() && last == OrderState.PARTLY_WITHDRAWN;
  }

  public boolean isReplaced() {
    return state.isDead() && progress.cancelAsked() == CancelCause.REPLACED;
  }

  public Order frozen() {
    return with(progress.next(null));
  }

  public Order thawed(Instant now) {
    return with(progress.next(now));
  }

  public Order cancelAsked(CancelCause cause, Instant now) {
    return with(progress.cancelling(cause, now));
  }
}
