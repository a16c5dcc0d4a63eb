package org.puente.payments.payouts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.Money;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.Order;

/** The orders with which a transfer that nothing stops begins. */
public final class FirstOrders {

  private FirstOrders() {}

  /** Of the first allowed FSP whose notes make up the amount; empty when there is none. */
  public static List<Order> of(
      UUID transfer, Money amount, List<String> allowed, Fsps fsps, Instant now) {
    return allowed.stream()
        .flatMap(code -> fsps.find(code).stream())
        .map(fsp -> Settling.place(new Order.Slot(transfer, 1, 1), amount, fsp, now))
        .filter(orders -> !orders.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
