package org.puente.fspsimulator.atm;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Movement;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.Refusal;
import org.springframework.stereotype.Component;

/** A person types a code and an amount, and takes the notes. */
@Component
class Withdrawing {

  /** Who stands where, and typed what. */
  record Entered(String terminal, String code, @Nullable String pin) {}

  private final Book book;
  private final PayingOut paying;
  private final WrongCodes wrongCodes;
  private final Clock clock;

  Withdrawing(Book book, PayingOut paying, WrongCodes wrongCodes, Clock clock) {
    this.book = book;
    this.paying = paying;
    this.wrongCodes = wrongCodes;
    this.clock = clock;
  }

  /** Looks whether the code is good, before the person chooses an amount. */
  AtmAnswer check(Bank bank, Entered entered) {
    return switch (find(bank, entered)) {
      case Found.None(AtmAnswer answer) -> answer;
      case Found.One(Order order) ->
          order.state().isLive()
              ? new AtmAnswer.Open(order.available())
              : refused(order.withdraw(order.amount(), clock.instant()));
    };
  }

  AtmAnswer withdraw(Bank bank, Entered entered, Money amount) {
    return switch (find(bank, entered)) {
      case Found.None(AtmAnswer answer) -> answer;
      case Found.One(Order order) -> {
        if (amount.isZero() || !amount.isMultipleOf(bank.noteMultiple())) {
          yield refused(AtmAnswer.Reason.NOT_PAYABLE_IN_NOTES);
        }
        Instant now = clock.instant();
        UUID reference = order.reference();
        Movement movement =
            book.perform(
                draft -> {
                  Order current = draft.find(bank.key(), reference);
                  return paying.pay(draft, bank, current == null ? order : current, amount, now);
                });
        yield answer(bank, amount, movement);
      }
    };
  }

  private AtmAnswer answer(Bank bank, Money asked, Movement movement) {
    return switch (movement) {
      case Movement.Refused _ -> refused(movement);
      case Movement.Moved(Order after, _, Money paid) ->
          new AtmAnswer.Paid(asked, paid, Dispensed.in(bank.notes(), paid), after.available());
    };
  }

  private sealed interface Found {
    record One(Order order) implements Found {}

    record None(AtmAnswer answer) implements Found {}
  }

  private Found find(Bank bank, Entered entered) {
    if (wrongCodes.attemptsLeft(entered.terminal()) <= 0) {
      return new Found.None(new AtmAnswer.Refused(AtmAnswer.Reason.TERMINAL_LOCKED, 0));
    }
    Order order = book.byCode(bank.key(), entered.code());
    if (order == null || (order.pin() != null && !order.pin().equals(entered.pin()))) {
      int left = wrongCodes.wrong(entered.terminal());
      return new Found.None(new AtmAnswer.Refused(AtmAnswer.Reason.WRONG_CODE, left));
    }
    wrongCodes.right(entered.terminal());
    return new Found.One(order);
  }

  private static AtmAnswer refused(Movement movement) {
    return switch (movement) {
      case Movement.Moved _ -> throw new IllegalArgumentException("it was not refused");
      case Movement.Refused(Refusal reason) -> refused(reason(reason));
    };
  }

  private static AtmAnswer refused(AtmAnswer.Reason reason) {
    return new AtmAnswer.Refused(reason, WrongCodes.ALLOWED);
  }

  private static AtmAnswer.Reason reason(Refusal refusal) {
    return switch (refusal) {
      case NOT_YET_ACTIVE, REJECTED -> AtmAnswer.Reason.WRONG_CODE;
      case REDEEMED -> AtmAnswer.Reason.REDEEMED;
      case EXPIRED -> AtmAnswer.Reason.EXPIRED;
      case CANCELLED -> AtmAnswer.Reason.CANCELLED;
      case REVERSED -> AtmAnswer.Reason.REVERSED;
      case AMOUNT_TOO_HIGH, NOT_REDEEMED -> AtmAnswer.Reason.AMOUNT_TOO_HIGH;
    };
  }
}
