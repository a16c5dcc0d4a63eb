package org.puente.payments.orders;

import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.PlaceAnswer;

/** Something learned about an order. */
public sealed interface OrderFact {

  OrderKey order();

  /** An attempt ended; {@code phoneHash} is the keyed hash of the phone that it was sent for. */
  record Placed(OrderKey order, int attempt, PlaceAnswer answer, byte[] phoneHash)
      implements OrderFact {}

  /** The bank was asked what became of it. */
  record Inquired(OrderKey order, InquiryAnswer answer) implements OrderFact {}

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
