package org.puente.payments.payouts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.payments.orders.OrderKey;

/** Something that a person must look at. */
public record PayoutCase(
    @Nullable UUID transferId, @Nullable OrderKey order, Kind kind, String detail) {

  /** Why. */
  public enum Kind {
    PAID_AFTER_DEATH,
    PAID_TOO_MUCH,
    CODE_AFTER_DEATH,
    PART_PAID,
    UNKNOWN_REFERENCE,
    REVERSED_TOO_MUCH,
    REFUSED_FACT
  }
}
