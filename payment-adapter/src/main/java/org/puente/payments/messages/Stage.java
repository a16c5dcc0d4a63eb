package org.puente.payments.messages;

import org.jspecify.annotations.Nullable;
import org.puente.payments.payouts.TransferState;

/** How far a transfer is, in words for whoever waits for it: no amount, no reason. */
final class Stage {

  private Stage() {}

  static TextKey of(@Nullable TransferState state) {
    return switch (state) {
      case null -> TextKey.STAGE_NONE;
      case AHEAD -> TextKey.STAGE_NONE;
      case OPEN, HELD -> TextKey.STAGE_PREPARING;
      case ISSUED -> TextKey.STAGE_READY;
      case PAID -> TextKey.STAGE_DONE;
      case EXPIRED, REJECTED, CANCELLED, REVERSED -> TextKey.STAGE_ASK;
    };
  }
}
