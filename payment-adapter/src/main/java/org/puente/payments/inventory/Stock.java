package org.puente.payments.inventory;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderKey;

/** Free codes, given out one to an order. */
public interface Stock {

  /** Orders of the FSP that wait for a code now. */
  List<OrderKey> waiting(String fsp, int limit);

  /**
   * Gives each order a code of its worth, first expired first; orders for which there is none are
   * missing. Joins the caller's transaction: either all of it holds, or none.
   *
   * @param stillGood how long a code must be good for at least
   */
  Map<OrderKey, IssuedCode> give(String fsp, List<Order> orders, Duration stillGood);

  /** These are asked for again later. */
  void postpone(Collection<OrderKey> orders, Duration wait);

  /** Those of the codes that nobody has: they are dead from now on. */
  Set<String> endUnassigned(String fsp, Set<String> serials);

  /** Which order has the code that the bank calls so; codes that nobody has are missing. */
  Map<String, UUID> owners(String fsp, Set<String> serials);
}
