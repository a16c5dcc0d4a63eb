package org.puente.fspsimulator.orders;

import java.time.Clock;
import java.time.Instant;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Movement;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.OrderState;
import org.puente.fspsimulator.book.Refusal;
import org.springframework.stereotype.Component;

/** Kills a live code; doing it twice is doing it once. */
@Component
public final class CancellingCode {

  private final Book book;
  private final Clock clock;

  CancellingCode(Book book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** The cancelled order, or why its code cannot be cancelled any more. */
  public Movement cancel(Bank bank, Order order) {
    Instant now = clock.instant();
    return book.perform(
        draft -> {
          Order current = draft.find(bank.key(), order.reference());
          if (current == null) {
            return new Movement.Refused(Refusal.NOT_YET_ACTIVE);
          }
          if (current.state() == OrderState.CANCELLED) {
            return Movement.of(current);
          }
          Movement movement = current.cancel(now);
          if (movement instanceof Movement.Moved moved) {
            draft.put(moved);
          }
          return movement;
        });
  }
}
