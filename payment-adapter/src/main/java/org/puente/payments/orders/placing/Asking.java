package org.puente.payments.orders.placing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.Orders;

/** Asks a bank what became of orders, and to cancel codes; both may be repeated at will. */
final class Asking {

  /** Longer than any exchange takes, so that no two instances ask at once. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final Bank bank;
  private final Tools tools;
  private final Clock clock;

  Asking(Bank bank, Tools tools, Clock clock) {
    this.bank = bank;
    this.tools = tools;
    this.clock = clock;
  }

  List<OrderKey> claimInquiries(String fsp, int limit) {
    return tools.orders().claimToAsk(fsp, limit, LEASE);
  }

  void inquire(OrderKey order) {
    ask(order);
  }

  private InquiryAnswer ask(OrderKey order) {
    Instant askedAt = clock.instant();
    InquiryAnswer answer = bank.inquire(order.clientReference());
    tools.learned().accept(new OrderFact.Inquired(order, answer, askedAt));
    return answer;
  }

  List<Orders.ToCancel> claimCancellations(String fsp, int limit) {
    return tools.orders().claimToCancel(fsp, limit, LEASE);
  }

  /** A code whose answer was lost is looked up first. */
  void cancel(Orders.ToCancel order) {
    byte[] sealed = order.sealedCode();
    if (sealed != null) {
      cancel(order.key(), tools.codes().open(order.key(), sealed));
      return;
    }
    if (ask(order.key()) instanceof InquiryAnswer.Accepted(var code)) {
      cancel(order.key(), code.digits());
    } else {
      tools
          .learned()
          .accept(
              new OrderFact.CancelAnswered(order.key(), new CancelAnswer.NoAnswer("code-unknown")));
    }
  }

  private void cancel(OrderKey order, String code) {
    tools.learned().accept(new OrderFact.CancelAnswered(order, bank.cancel(code)));
  }
}
