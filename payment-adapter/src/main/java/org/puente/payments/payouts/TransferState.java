package org.puente.payments.payouts;

/** Where a transfer is in this house. */
public enum TransferState {
  /** A stop came before the approval: a tombstone. */
  AHEAD,
  /** Orders are being placed. */
  OPEN,
  /** Stopped for a while; nothing is out. */
  HELD,
  /** Every part has a code. */
  ISSUED,
  PAID,
  EXPIRED,
  REJECTED,
  CANCELLED,
  REVERSED;

  /** Nothing more will be sent for it. */
  public boolean isEnded() {
    return switch (this) {
      case AHEAD, OPEN, HELD, ISSUED -> false;
      case PAID, EXPIRED, REJECTED, CANCELLED, REVERSED -> true;
    };
  }
}
