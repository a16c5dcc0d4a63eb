package org.puente.fspsimulator.gsma;

import java.time.Clock;
import java.util.List;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Movement;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.Refusal;
import org.puente.fspsimulator.orders.Accounts;
import org.puente.fspsimulator.orders.CancellingCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The client's balance, and the one change that GSMA allows on a code. */
@RestController
class AccountController {

  record Balance(
      String accountStatus,
      String currentBalance,
      String availableBalance,
      String reservedBalance,
      String currency) {}

  record Patch(String op, String path, String value) {

    boolean cancels() {
      return "replace".equals(op)
          && "/codeState".equals(path)
          && "cancelled".equalsIgnoreCase(value);
    }
  }

  private final Book book;
  private final Accounts accounts;
  private final CancellingCode cancelling;
  private final Clock clock;

  AccountController(Book book, Accounts accounts, CancellingCode cancelling, Clock clock) {
    this.book = book;
    this.accounts = accounts;
    this.cancelling = cancelling;
    this.clock = clock;
  }

  @GetMapping(Paths.ACCOUNT + "/balance")
  Balance balance(@RequestAttribute(Admission.BANK) Bank bank) {
    Money available = accounts.available(bank);
    long held =
        book.orders(bank.key()).stream()
            .filter(order -> order.state().holdsFunds())
            .mapToLong(order -> order.amount().minus(order.withdrawn()).minor())
            .sum();
    Money reserved = new Money(held, bank.currency());
    return new Balance(
        "available",
        available.plus(reserved).amount(),
        available.amount(),
        reserved.amount(),
        bank.currency());
  }

  @PatchMapping(Paths.CODE)
  ResponseEntity<Object> patch(
      @RequestAttribute(Admission.BANK) Bank bank,
      @PathVariable String authorisationCode,
      @RequestBody List<Patch> patches) {
    if (patches.size() != 1 || !patches.getFirst().cancels()) {
      return Answers.error(
          GsmaError.validation(
              "formatError", "only codeState can be replaced, by cancelled", clock.instant()));
    }
    Order order = book.byCode(bank.key(), authorisationCode);
    if (order == null) {
      return Answers.error(
          GsmaError.identification("the bank never saw this code", clock.instant()));
    }
    return switch (cancelling.cancel(bank, order)) {
      case Movement.Moved _ -> ResponseEntity.noContent().build();
      case Movement.Refused(Refusal reason) ->
          Answers.error(
              GsmaError.businessRule(
                  "incorrectState",
                  "the code is " + reason.name(),
                  clock.instant(),
                  new Metadata("state", reason.name())));
    };
  }
}
