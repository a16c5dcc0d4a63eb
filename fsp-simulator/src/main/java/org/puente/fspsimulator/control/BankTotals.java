package org.puente.fspsimulator.control;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.OrderState;
import org.puente.fspsimulator.book.Statements.StateTotal;

/**
 * One bank's book in sums. Orders that the bank rejected after all are only in {@code states}.
 *
 * @param withdrawn all cash paid, before {@code reversed} is taken off
 * @param paid cash paid and not returned
 */
record BankTotals(
    long orders,
    String amount,
    String withdrawn,
    String reversed,
    String paid,
    String currency,
    Map<OrderState, Long> states) {

  static BankTotals of(String currency, List<StateTotal> totals) {
    Map<OrderState, Long> states = new TreeMap<>();
    totals.forEach(total -> states.put(total.state(), total.orders()));
    List<StateTotal> taken =
        totals.stream().filter(total -> total.state() != OrderState.REJECTED).toList();
    Money withdrawn = sum(taken, StateTotal::withdrawn, currency);
    Money reversed = sum(taken, StateTotal::reversed, currency);
    return new BankTotals(
        taken.stream().mapToLong(StateTotal::orders).sum(),
        sum(taken, StateTotal::amount, currency).amount(),
        withdrawn.amount(),
        reversed.amount(),
        withdrawn.minus(reversed).amount(),
        currency,
        states);
  }

  private static Money sum(
      List<StateTotal> totals, ToLongFunction<StateTotal> part, String currency) {
    return new Money(totals.stream().mapToLong(part).sum(), currency);
  }
}
