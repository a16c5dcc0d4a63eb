package org.puente.fspsimulator.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.AnswerMode;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Draft;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Movement;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.OrderState;
import org.springframework.stereotype.Component;

/** Takes an order once per reference, and issues its code at once where the bank answers so. */
@Component
public final class PlacingOrder {

  private final Book book;
  private final Accounts accounts;
  private final CodeMint mint;
  private final Clock clock;

  PlacingOrder(Book book, Accounts accounts, CodeMint mint, Clock clock) {
    this.book = book;
    this.accounts = accounts;
    this.mint = mint;
    this.clock = clock;
  }

  public Placement place(Bank bank, OrderRequest request) {
    Instant now = clock.instant();
    return book.perform(draft -> place(bank, request, draft, now));
  }

  /** Many at once, in one page of the book; the answers are in the order of the requests. */
  public List<Placement> place(Bank bank, List<OrderRequest> requests) {
    Instant now = clock.instant();
    return book.perform(
        draft -> requests.stream().map(request -> place(bank, request, draft, now)).toList());
  }

  private Placement place(Bank bank, OrderRequest request, Draft draft, Instant now) {
    Order known = draft.find(bank.key(), request.reference());
    if (known != null) {
      return again(bank, request, known, now);
    }
    if (request.amount().exceeds(bank.perCodeLimit())) {
      return new Placement.AboveLimit(bank.perCodeLimit());
    }
    if (!request.amount().isMultipleOf(bank.noteMultiple())) {
      return new Placement.NotPayableInNotes(bank.noteMultiple());
    }
    if (request.amount().exceeds(accounts.available(bank, draft.claimed(bank.key())))) {
      return new Placement.BelowFloat();
    }
    Order order = issue(bank, order(bank, request, draft.nextId(), now), draft);
    draft.put(order);
    return new Placement.Taken(order);
  }

  private Placement again(Bank bank, OrderRequest request, Order known, Instant now) {
    boolean same = request.sameContentAs(known);
    boolean inWindow = now.isBefore(known.createdAt().plus(accounts.idempotencyWindow(bank)));
    return same && inWindow ? new Placement.Repeated(known) : new Placement.Duplicate(known, same);
  }

  private Order issue(Bank bank, Order order, Draft draft) {
    if (order.serverReference() != null) {
      return order;
    }
    Movement accepted = order.accept(mint.code(bank, draft), mint.pin(bank), order.createdAt());
    return accepted instanceof Movement.Moved(Order active, _, _) ? active : order;
  }

  private Order order(Bank bank, OrderRequest request, long id, Instant now) {
    Money nothing = Money.zero(bank.currency());
    @Nullable UUID serverReference =
        accounts.mode(bank) == AnswerMode.ASYNC ? UUID.randomUUID() : null;
    return new Order(
        id,
        bank.key(),
        request.reference(),
        request.amount(),
        request.lifetimeSeconds(),
        request.payee(),
        OrderState.PENDING,
        null,
        null,
        nothing,
        nothing,
        now,
        now,
        serverReference,
        request.callbackUrl());
  }
}
