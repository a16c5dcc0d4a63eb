package org.puente.fspsimulator.book;

import org.jspecify.annotations.Nullable;

/** The answer of an order that was asked to move. */
public sealed interface Movement {

  /**
   * The order moved.
   *
   * @param kind what the feed tells of it, null when the feed tells nothing
   */
  record Moved(Order order, @Nullable EntryKind kind, Money amount) implements Movement {}

  /** The order stays as it was. */
  record Refused(Refusal reason) implements Movement {}

  /** A move that the feed does not tell. */
  static Movement of(Order order) {
    return new Moved(order, null, Money.zero(order.amount().currency()));
  }
}
