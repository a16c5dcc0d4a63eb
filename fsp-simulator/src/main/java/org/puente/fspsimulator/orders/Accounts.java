package org.puente.fspsimulator.orders;

import java.time.Duration;
import org.puente.fspsimulator.banks.AnswerMode;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Money;
import org.springframework.stereotype.Component;

/** The client's account at each bank: the float, and how the bank answers. */
@Component
public final class Accounts {

  private static final String FLOAT = "float.";
  private static final String MODE = "mode.";
  private static final String WINDOW = "idempotency.";

  private final Book book;

  Accounts(Book book) {
    this.book = book;
  }

  /** Everything that was ever paid in. */
  public Money deposited(Bank bank) {
    String deposited = book.recall(FLOAT + bank.key());
    return deposited == null ? bank.openingFloat() : Money.parse(deposited, bank.currency());
  }

  public void deposit(Bank bank, Money total) {
    book.remember(FLOAT + bank.key(), total.amount());
  }

  public AnswerMode mode(Bank bank) {
    String mode = book.recall(MODE + bank.key());
    return mode == null ? bank.mode() : AnswerMode.valueOf(mode);
  }

  public void answer(Bank bank, AnswerMode mode) {
    book.remember(MODE + bank.key(), mode.name());
  }

  /** How long a repeated identical order gets the first answer again. */
  public Duration idempotencyWindow(Bank bank) {
    String window = book.recall(WINDOW + bank.key());
    return window == null ? bank.idempotencyWindow() : Duration.parse(window);
  }

  public void forgetAnswersAfter(Bank bank, Duration window) {
    book.remember(WINDOW + bank.key(), window.toString());
  }

  /** What new orders may still take. */
  public Money available(Bank bank) {
    return available(bank, book.claimed(bank.key()));
  }

  Money available(Bank bank, long claimed) {
    return deposited(bank).minus(new Money(claimed, bank.currency()));
  }
}
