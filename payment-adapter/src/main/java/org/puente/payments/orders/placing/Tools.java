package org.puente.payments.orders.placing;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.Orders;

/**
 * What every lane of this instance works with.
 *
 * @param learned takes facts as they come; they are recorded a moment later
 * @param nanos a clock that nobody sets, as {@link System#nanoTime()}
 */
record Tools(
    UUID instance,
    Orders orders,
    Sending.Seals seals,
    CodeSealer codes,
    Consumer<OrderFact> learned,
    LongSupplier nanos) {}
