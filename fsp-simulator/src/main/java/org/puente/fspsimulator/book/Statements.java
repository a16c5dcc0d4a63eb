package org.puente.fspsimulator.book;

import java.util.List;
import java.util.function.Consumer;

/** The whole book, as it is on disk. */
public interface Statements {

  /** Every order of the bank, oldest first, one at a time. */
  void eachOrder(String bank, Consumer<Order> reader);

  /** Count and sums of the bank's orders, per state. */
  List<StateTotal> totals(String bank);

  /** Sums over the orders that are in one state, in minor units. */
  record StateTotal(OrderState state, long orders, long amount, long withdrawn, long reversed) {}
}
