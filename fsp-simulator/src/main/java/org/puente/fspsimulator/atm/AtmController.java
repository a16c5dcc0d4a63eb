package org.puente.fspsimulator.atm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.banks.Banks;
import org.puente.fspsimulator.book.Money;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The cash machine, for its own screen and for whoever plays a crowd. */
@RestController
@RequestMapping("/banks/{bank}/atm")
class AtmController {

  record Typed(
      String code, @Nullable String pin, @Nullable String amount, @Nullable String terminal) {

    Withdrawing.Entered entered() {
      return new Withdrawing.Entered(terminal == null ? "" : terminal, code.replace(" ", ""), pin);
    }
  }

  record Note(String value, long count) {}

  record Shown(
      String outcome,
      @Nullable String asked,
      @Nullable String paid,
      @Nullable String available,
      String currency,
      @Nullable List<Note> notes,
      @Nullable Integer attemptsLeft) {}

  record Machine(String bank, String name, String currency, List<String> notes, boolean pin) {}

  private final Banks banks;
  private final Withdrawing withdrawing;

  AtmController(Banks banks, Withdrawing withdrawing) {
    this.banks = banks;
    this.withdrawing = withdrawing;
  }

  @GetMapping("/machine")
  Machine machine(@PathVariable String bank) {
    Bank found = banks.get(bank);
    return new Machine(
        found.code(),
        found.name(),
        found.currency(),
        found.notes().stream().map(Money::amount).toList(),
        found.pin());
  }

  @PostMapping("/codes")
  ResponseEntity<Shown> check(@PathVariable String bank, @RequestBody Typed typed) {
    Bank found = banks.get(bank);
    return show(found, withdrawing.check(found, typed.entered()));
  }

  @PostMapping("/withdrawals")
  ResponseEntity<Shown> withdraw(@PathVariable String bank, @RequestBody Typed typed) {
    Bank found = banks.get(bank);
    return show(found, withdrawing.withdraw(found, typed.entered(), amount(found, typed)));
  }

  private static Money amount(Bank bank, Typed typed) {
    try {
      return Money.parse(String.valueOf(typed.amount()), bank.currency());
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "amount: " + e.getMessage(), e);
    }
  }

  private static ResponseEntity<Shown> show(Bank bank, AtmAnswer answer) {
    String currency = bank.currency();
    return switch (answer) {
      case AtmAnswer.Open(Money available) ->
          ResponseEntity.ok(
              new Shown("OPEN", null, null, available.amount(), currency, null, null));
      case AtmAnswer.Paid(Money asked, Money paid, var notes, Money available) ->
          ResponseEntity.ok(
              new Shown(
                  "PAID",
                  asked.amount(),
                  paid.amount(),
                  available.amount(),
                  currency,
                  notes.stream().map(note -> new Note(note.note().amount(), note.count())).toList(),
                  null));
      case AtmAnswer.Refused(AtmAnswer.Reason reason, int attemptsLeft) ->
          ResponseEntity.unprocessableContent()
              .body(new Shown(reason.name(), null, null, null, currency, null, attemptsLeft));
    };
  }
}
