package org.puente.fspsimulator.control;

import java.time.Clock;
import java.util.UUID;
import org.puente.fspsimulator.banks.AnswerMode;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.banks.Banks;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Movement;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.Refusal;
import org.puente.fspsimulator.faults.Faults;
import org.puente.fspsimulator.faults.Misbehaving;
import org.puente.fspsimulator.orders.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Makes one bank misbehave, answer otherwise, hold another float, or take cash back. */
@ControlEndpoint
@RequestMapping("/control/banks/{bank}")
class BanksControl {

  record Mode(AnswerMode mode) {}

  /** All that was ever deposited as this bank's float. */
  record Deposited(String amount, String currency) {}

  record Reversal(UUID clientCorrelationId) {}

  private final Banks banks;
  private final Book book;
  private final Misbehaving misbehaving;
  private final Accounts accounts;
  private final Clock clock;

  BanksControl(Banks banks, Book book, Misbehaving misbehaving, Accounts accounts, Clock clock) {
    this.banks = banks;
    this.book = book;
    this.misbehaving = misbehaving;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping("/faults")
  Faults faults(@PathVariable String bank) {
    return misbehaving.of(banks.get(bank).key());
  }

  @PutMapping("/faults")
  Faults ask(@PathVariable String bank, @RequestBody Faults faults) {
    misbehaving.ask(banks.get(bank).key(), faults);
    return faults(bank);
  }

  @PutMapping("/mode")
  Mode answer(@PathVariable String bank, @RequestBody Mode mode) {
    accounts.answer(banks.get(bank), mode.mode());
    return mode;
  }

  @PutMapping("/float")
  Deposited deposit(@PathVariable String bank, @RequestBody Deposited total) {
    Bank found = banks.get(bank);
    accounts.deposit(found, Money.parse(total.amount(), found.currency()));
    return new Deposited(accounts.deposited(found).amount(), found.currency());
  }

  /** Gives the cash of one order back, after it was paid. */
  @PostMapping("/reversals")
  Reversal reverse(@PathVariable String bank, @RequestBody Reversal reversal) {
    String key = banks.get(bank).key();
    Movement movement =
        book.perform(
            draft -> {
              Order order = draft.find(key, reversal.clientCorrelationId());
              Movement asked =
                  order == null
                      ? new Movement.Refused(Refusal.NOT_YET_ACTIVE)
                      : order.reverse(clock.instant());
              if (asked instanceof Movement.Moved moved) {
                draft.put(moved);
              }
              return asked;
            });
    if (movement instanceof Movement.Refused(Refusal reason)) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, reason.name());
    }
    return reversal;
  }
}
