package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.util.Set;

/** Where a transfer stands; what was withdrawn so far is part of it. */
public sealed interface TransferStatus {

  /** In a plan, not handed over. */
  record Planned() implements TransferStatus {}

  /** Handed over to the payment side. */
  record Released() implements TransferStatus {}

  /** The person can go to the ATM. */
  record Available() implements TransferStatus {}

  /** Less than the amount was withdrawn. */
  record PartlyPaid(BigDecimal withdrawn) implements TransferStatus {}

  /** Delivered. */
  record Paid(BigDecimal withdrawn) implements TransferStatus {}

  /** Stopped for now: before it was handed over, or by the payment side's answer. */
  record Held(boolean released, BigDecimal withdrawn) implements TransferStatus {}

  /** Stopped for good. */
  record Cancelled(boolean released, BigDecimal withdrawn) implements TransferStatus {}

  /** No allowed provider took it. */
  record RejectedByFsp(BigDecimal withdrawn) implements TransferStatus {}

  /** Its codes are dead. */
  record Expired(BigDecimal withdrawn) implements TransferStatus {}

  /** The bank took withdrawals back; what is left counts as withdrawn. */
  record Reversed(BigDecimal withdrawn) implements TransferStatus {}

  default BigDecimal withdrawn() {
    return switch (this) {
      case Planned _, Released _, Available _ -> BigDecimal.ZERO;
      case PartlyPaid(BigDecimal withdrawn) -> withdrawn;
      case Paid(BigDecimal withdrawn) -> withdrawn;
      case Held(boolean _, BigDecimal withdrawn) -> withdrawn;
      case Cancelled(boolean _, BigDecimal withdrawn) -> withdrawn;
      case RejectedByFsp(BigDecimal withdrawn) -> withdrawn;
      case Expired(BigDecimal withdrawn) -> withdrawn;
      case Reversed(BigDecimal withdrawn) -> withdrawn;
    };
  }

  /** The status that a stored state stands for. */
  static TransferStatus of(State state, boolean released, BigDecimal withdrawn) {
    return switch (state) {
      case PLANNED -> new Planned();
      case RELEASED -> new Released();
      case AVAILABLE -> new Available();
      case PARTLY_PAID -> new PartlyPaid(withdrawn);
      case PAID -> new Paid(withdrawn);
      case HELD -> new Held(released, withdrawn);
      case CANCELLED -> new Cancelled(released, withdrawn);
      case REJECTED_BY_FSP -> new RejectedByFsp(withdrawn);
      case EXPIRED -> new Expired(withdrawn);
      case REVERSED -> new Reversed(withdrawn);
    };
  }

  /** The name in the API and the database. */
  default State state() {
    return switch (this) {
      case Planned _ -> State.PLANNED;
      case Released _ -> State.RELEASED;
      case Available _ -> State.AVAILABLE;
      case PartlyPaid _ -> State.PARTLY_PAID;
      case Paid _ -> State.PAID;
      case Held _ -> State.HELD;
      case Cancelled _ -> State.CANCELLED;
      case RejectedByFsp _ -> State.REJECTED_BY_FSP;
      case Expired _ -> State.EXPIRED;
      case Reversed _ -> State.REVERSED;
    };
  }

  /** The graph that states move along. */
  enum State {
    PLANNED,
    RELEASED,
    AVAILABLE,
    PARTLY_PAID,
    PAID,
    HELD,
    CANCELLED,
    REJECTED_BY_FSP,
    EXPIRED,
    REVERSED;

    /**
     * The states that may follow: a step may skip states, since what banks report is cumulative,
     * and late evidence may contradict an end.
     */
    public Set<State> next() {
      return switch (this) {
        case PLANNED -> Set.of(RELEASED, HELD, CANCELLED);
        case RELEASED ->
            Set.of(
                AVAILABLE, PARTLY_PAID, PAID, HELD, CANCELLED, REJECTED_BY_FSP, EXPIRED, REVERSED);
        case AVAILABLE ->
            Set.of(PARTLY_PAID, PAID, HELD, CANCELLED, REJECTED_BY_FSP, EXPIRED, REVERSED);
        case PARTLY_PAID ->
            Set.of(AVAILABLE, PAID, HELD, CANCELLED, REJECTED_BY_FSP, EXPIRED, REVERSED);
        case PAID -> Set.of(REVERSED);
        case HELD ->
            Set.of(
                PLANNED,
                RELEASED,
                AVAILABLE,
                PARTLY_PAID,
                PAID,
                CANCELLED,
                REJECTED_BY_FSP,
                EXPIRED);
        case CANCELLED, REJECTED_BY_FSP, EXPIRED -> Set.of(PARTLY_PAID, PAID, REVERSED);
        case REVERSED -> Set.of(PARTLY_PAID, PAID);
      };
    }

    /** Nothing more is expected. */
    public boolean isTerminal() {
      return switch (this) {
        case PAID, CANCELLED, REJECTED_BY_FSP, EXPIRED, REVERSED -> true;
        case PLANNED, RELEASED, AVAILABLE, PARTLY_PAID, HELD -> false;
      };
    }

    /** Whether the person's slot of the cycle stays taken: a second payment must be impossible. */
    public boolean holdsSlot() {
      return switch (this) {
        case PLANNED, RELEASED, AVAILABLE, PARTLY_PAID, PAID, HELD -> true;
        case CANCELLED, REJECTED_BY_FSP, EXPIRED, REVERSED -> false;
      };
    }
  }
}
