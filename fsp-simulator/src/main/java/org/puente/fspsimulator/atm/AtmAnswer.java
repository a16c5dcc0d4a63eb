package org.puente.fspsimulator.atm;

import java.util.List;
import org.puente.fspsimulator.book.Money;

/** What the machine shows. */
public sealed interface AtmAnswer {

  /** Notes came out: fewer than asked for when the machine ran short. */
  record Paid(Money asked, Money paid, List<Dispensed> notes, Money available)
      implements AtmAnswer {}

  /** The code is good, and this much can be taken. */
  record Open(Money available) implements AtmAnswer {}

  /** Nothing came out. */
  record Refused(Reason reason, int attemptsLeft) implements AtmAnswer {}

  /** Why nothing came out. */
  enum Reason {
    WRONG_CODE,
    TERMINAL_LOCKED,
    REDEEMED,
    EXPIRED,
    CANCELLED,
    REVERSED,
    AMOUNT_TOO_HIGH,
    NOT_PAYABLE_IN_NOTES
  }
}
