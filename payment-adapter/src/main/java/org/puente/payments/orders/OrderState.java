package org.puente.payments.orders;

import java.util.EnumSet;
import java.util.Set;

/** Where an order is; it moves only along {@link #successors()}, and the database agrees. */
public enum OrderState {
  NEW,
  SENDING,
  PENDING,
  UNKNOWN,
  ACCEPTED,
  PARTLY_WITHDRAWN,
  WITHDRAWN,
  EXPIRED,
  CANCELLED,
  REJECTED,
  REVERSED;

  /** The states that may follow this one. */
  public Set<OrderState> successors() {
    return switch (this) {
      case NEW -> EnumSet.of(SENDING, CANCELLED, ACCEPTED);
      case SENDING -> EnumSet.of(NEW, PENDING, ACCEPTED, REJECTED, UNKNOWN);
      case PENDING -> EnumSet.of(ACCEPTED, REJECTED, UNKNOWN);
      case UNKNOWN -> EnumSet.of(ACCEPTED, REJECTED, NEW);
      case ACCEPTED -> EnumSet.of(PARTLY_WITHDRAWN, WITHDRAWN, EXPIRED, CANCELLED);
      case PARTLY_WITHDRAWN -> EnumSet.of(WITHDRAWN, EXPIRED, CANCELLED, REVERSED);
      case WITHDRAWN -> EnumSet.of(REVERSED);
      case EXPIRED, CANCELLED, REJECTED, REVERSED -> EnumSet.noneOf(OrderState.class);
    };
  }

  public boolean canMoveTo(OrderState next) {
    return successors().contains(next);
  }

  /** Nothing can be withdrawn any more, and another order may take its part. */
  public boolean isDead() {
    return switch (this) {
      case EXPIRED, CANCELLED, REJECTED -> true;
      case NEW, SENDING, PENDING, UNKNOWN, ACCEPTED, PARTLY_WITHDRAWN, WITHDRAWN, REVERSED -> false;
    };
  }

  /** The bank may or may not have acted: only its word moves the order on. */
  public boolean isUndecided() {
    return switch (this) {
      case SENDING, PENDING, UNKNOWN -> true;
      case NEW, ACCEPTED, PARTLY_WITHDRAWN, WITHDRAWN, EXPIRED, CANCELLED, REJECTED, REVERSED ->
          false;
    };
  }

  /** A code is out with which cash can still be withdrawn. */
  public boolean isLiveCode() {
    return switch (this) {
      case ACCEPTED, PARTLY_WITHDRAWN -> true;
      case NEW, SENDING, PENDING, UNKNOWN, WITHDRAWN, EXPIRED, CANCELLED, REJECTED, REVERSED ->
          false;
    };
  }
}
