package org.puente.payments.inventory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.payouts.ChangingPayouts;
import org.springframework.transaction.support.TransactionOperations;

/** Gives codes to the orders that wait for one: the code and what follows are one commit. */
public final class Assigning {

  private static final int BATCH = 500;
  private static final Duration AGAIN = Duration.ofSeconds(30);
  private static final Duration STILL_GOOD = Duration.ofDays(3);

  private final Stock stock;
  private final ChangingPayouts payouts;
  private final TransactionOperations transaction;

  public Assigning(Stock stock, ChangingPayouts payouts, TransactionOperations transaction) {
    this.stock = stock;
    this.payouts = payouts;
    this.transaction = transaction;
  }

  /** One batch; says whether there may be more. */
  public boolean assign(Fsp fsp) {
    Integer waiting = transaction.execute(_ -> assignBatch(fsp.code()));
    return waiting != null && waiting == BATCH;
  }

  private int assignBatch(String fsp) {
    List<OrderKey> waiting = stock.waiting(fsp, BATCH);
    if (!waiting.isEmpty()) {
      Set<OrderKey> without = new HashSet<>();
      payouts.answer(waiting, ready -> answers(fsp, ready, without));
      stock.postpone(without, AGAIN);
    }
    return waiting.size();
  }

  private List<OrderFact> answers(String fsp, List<Order> ready, Set<OrderKey> without) {
    Map<OrderKey, IssuedCode> given = stock.give(fsp, ready, STILL_GOOD);
    List<OrderFact> facts = new ArrayList<>();
    for (Order order : ready) {
      IssuedCode code = given.get(order.key());
      if (code == null) {
        without.add(order.key());
      } else {
        facts.add(new OrderFact.Inquired(order.key(), new InquiryAnswer.Accepted(code)));
      }
    }
    return facts;
  }
}
