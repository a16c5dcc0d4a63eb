package org.puente.payments.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.PlaceAnswer;

/** Something learned about an order. */
public sealed interface OrderFact {

  OrderKey order();

  /**
   * An attempt ended; {@code phoneHash} is the keyed hash of the number at which its payee is told.
   */
  record Placed(OrderKey order, int attempt, PlaceAnswer answer, byte[] phoneHash)
      implements OrderFact {}

  /**
   * The bank was asked what became of it.
   *
   * @param askedAt what it said holds for this moment, however late it is recorded; null for what
   *     is true whenever it was said
   */
  record Inquired(OrderKey order, InquiryAnswer answer, @Nullable Instant askedAt)
      implements OrderFact {

    /** The bank told it unasked, or it is recorded at once. */
    public Inquired(OrderKey order, InquiryAnswer answer) {
      this(order, answer, null);
    }
  }

  /** The bank was asked to cancel its code. */
  record CancelAnswered(OrderKey order, CancelAnswer answer) implements OrderFact {}

  /** The instance that was sending it is gone. */
  record Abandoned(OrderKey order, int attempt) implements OrderFact {}

  /** The bank's answer did not come in time, and it cannot be asked. */
  record Unanswered(OrderKey order) implements OrderFact {}

  /** The bank's own statement. */
  record Reported(BankReport report) implements OrderFact {
    @Override
    public OrderKey order() {
      return new OrderKey(report.fsp(), report.clientReference());
    }
  }
}
