package org.puente.fspsimulator.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.PriorityBlockingQueue;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.banks.Banks;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Draft;
import org.puente.fspsimulator.book.Movement;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.OrderState;
import org.puente.fspsimulator.book.Page;
import org.puente.fspsimulator.book.Refusal;
import org.puente.fspsimulator.faults.Fault;
import org.puente.fspsimulator.faults.Misbehaving;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time does to orders: those accepted for processing get their code, live codes expire. */
@Component
final class DueOrders {

  private static final int PER_COMMIT = 1_000;

  private record Due(Instant at, String bank, UUID reference) {}

  private final PriorityBlockingQueue<Due> agenda =
      new PriorityBlockingQueue<>(1_024, Comparator.comparing(Due::at));
  private final Book book;
  private final Banks banks;
  private final CodeMint mint;
  private final Misbehaving misbehaving;
  private final Clock clock;

  DueOrders(Book book, Banks banks, CodeMint mint, Misbehaving misbehaving, Clock clock) {
    this.book = book;
    this.banks = banks;
    this.mint = mint;
    this.misbehaving = misbehaving;
    this.clock = clock;
    book.onPage(this::note);
    banks.all().forEach(bank -> book.orders(bank.key()).forEach(this::note));
  }

  @Scheduled(fixedDelay = 50)
  void act() {
    List<Due> due = new ArrayList<>();
    do {
      due.clear();
      Instant now = clock.instant();
      for (Due next = agenda.peek();
          next != null && !next.at().isAfter(now) && due.size() < PER_COMMIT;
          next = agenda.peek()) {
        due.add(agenda.remove());
      }
      if (!due.isEmpty()) {
        act(due, now);
      }
    } while (due.size() == PER_COMMIT);
  }

  private void act(List<Due> due, Instant now) {
    try {
      book.perform(draft -> act(draft, due, now));
    } catch (RuntimeException e) {
      agenda.addAll(due);
      throw e;
    }
  }

  private void note(Page page) {
    page.orders().forEach(this::note);
  }

  private void note(Order order) {
    if (order.state() == OrderState.PENDING) {
      Instant at = order.createdAt().plus(banks.get(order.bank()).pending());
      agenda.add(new Due(at, order.bank(), order.reference()));
    } else if (order.state().isLive()) {
      agenda.add(new Due(order.expiresAt(), order.bank(), order.reference()));
    }
  }

  private int act(Draft draft, List<Due> due, Instant now) {
    for (Due item : due) {
      Order order = draft.find(item.bank(), item.reference());
      if (order != null && act(draft, order, now) instanceof Movement.Moved moved) {
        draft.put(moved);
      }
    }
    return due.size();
  }

  private Movement act(Draft draft, Order order, Instant now) {
    if (order.state() != OrderState.PENDING) {
      return order.expiresAt().isAfter(now)
          ? new Movement.Refused(Refusal.NOT_REDEEMED)
          : order.expire(now);
    }
    if (misbehaving.meets(order.bank(), Fault.ASYNC_REJECTION, order.reference(), 1)) {
      return order.reject(now);
    }
    Bank bank = banks.get(order.bank());
    return order.accept(mint.code(bank, draft), mint.pin(bank), now);
  }
}
