package org.puente.fspsimulator.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.Payee;

/** What a client asks for: one code, worth the amount, texted to the payee. */
public record OrderRequest(
    UUID reference, Money amount, long lifetimeSeconds, Payee payee, @Nullable String callbackUrl) {

  /** Asks for the same as the order did; where to call back to does not count. */
  boolean sameContentAs(Order order) {
    return order.amount().equals(amount)
        && order.lifetimeSeconds() == lifetimeSeconds
        && order.payee().equals(payee);
  }
}
