package org.puente.fspsimulator.book;

/** Where an order, and the one code that it asks for, stands in the bank's own book. */
public enum OrderState {
  PENDING,
  REJECTED,
  ACTIVE,
  PART_REDEEMED,
  REDEEMED,
  EXPIRED,
  CANCELLED,
  REVERSED;

  /** Money can still come out of an ATM. */
  public boolean isLive() {
    return switch (this) {
      case ACTIVE, PART_REDEEMED -> true;
      case PENDING, REJECTED, REDEEMED, EXPIRED, CANCELLED, REVERSED -> false;
    };
  }

  /** The float behind the part that was not withdrawn is still set aside. */
  public boolean holdsFunds() {
    return this == PENDING || isLive();
  }
}
