package org.puente.fspsimulator.book;

/** Why a code does not move. */
public enum Refusal {
  NOT_YET_ACTIVE,
  REJECTED,
  NOT_REDEEMED,
  REDEEMED,
  EXPIRED,
  CANCELLED,
  REVERSED,
  AMOUNT_TOO_HIGH;

  static Refusal of(OrderState state) {
    return switch (state) {
      case PENDING -> NOT_YET_ACTIVE;
      case REJECTED -> REJECTED;
      case ACTIVE, PART_REDEEMED -> NOT_REDEEMED;
      case REDEEMED -> REDEEMED;
      case EXPIRED -> EXPIRED;
      case CANCELLED -> CANCELLED;
      case REVERSED -> REVERSED;
    };
  }
}
