package org.puente.payments.orders.placing;

import java.util.UUID;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.FactCollector;
import org.puente.payments.orders.Orders;

/** What every lane of this instance works with. */
record Tools(
    UUID instance, Orders orders, Sending.Seals seals, CodeSealer codes, FactCollector collector) {}
