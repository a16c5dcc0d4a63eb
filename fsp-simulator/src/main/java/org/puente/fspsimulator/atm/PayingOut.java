package org.puente.fspsimulator.atm;

import java.time.Instant;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Draft;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Movement;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.faults.Fault;
import org.puente.fspsimulator.faults.Misbehaving;
import org.springframework.stereotype.Component;

/** Cash leaves a machine, and the book says so: in full, or with the faults that were asked for. */
@Component
public final class PayingOut {

  private final Misbehaving misbehaving;

  PayingOut(Misbehaving misbehaving) {
    this.misbehaving = misbehaving;
  }

  /** The withdrawal as it was written, or why nothing moved. */
  public Movement pay(Draft draft, Bank bank, Order order, Money asked, Instant at) {
    Movement movement = order.withdraw(cash(bank, order, asked), at);
    if (movement instanceof Movement.Moved moved) {
      draft.put(moved);
      if (misbehaving.meets(bank.key(), Fault.REVERSAL, order.reference(), 1)
          && moved.order().reverse(at) instanceof Movement.Moved reversed) {
        draft.put(reversed);
      }
    }
    return movement;
  }

  /** A machine that runs short pays half, in whole notes, and at least one. */
  private Money cash(Bank bank, Order order, Money asked) {
    Money note = bank.noteMultiple();
    long turn = order.withdrawn().minor();
    if (asked.minor() < 2 * note.minor()
        || !misbehaving.meets(bank.key(), Fault.PARTIAL_DISPENSE, order.reference(), turn)) {
      return asked;
    }
    return new Money(asked.minor() / 2 / note.minor() * note.minor(), asked.currency());
  }
}
