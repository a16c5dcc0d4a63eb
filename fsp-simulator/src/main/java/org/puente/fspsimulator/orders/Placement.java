package org.puente.fspsimulator.orders;

import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Order;

/** What became of a request for a code. */
public sealed interface Placement {

  /** The order is in the book. */
  record Taken(Order order) implements Placement {}

  /** The same request was taken before, inside the idempotency window. */
  record Repeated(Order order) implements Placement {}

  /** The reference was used before: for something else, or too long ago. */
  record Duplicate(Order order, boolean sameContent) implements Placement {}

  /** More than one code may be worth. */
  record AboveLimit(Money limit) implements Placement {}

  /** The machines cannot pay this amount. */
  record NotPayableInNotes(Money noteMultiple) implements Placement {}

  /** The client's money at the bank does not cover it. */
  record BelowFloat() implements Placement {}
}
