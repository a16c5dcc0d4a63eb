package org.puente.fspsimulator.atm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Draft;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Movement;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.faults.Chance;
import org.springframework.stereotype.Component;

/** A crowd: everybody, or a share of everybody, who has a live code takes all of it. */
@Component
public final class GoingToTheAtm {

  private static final int PER_COMMIT = 1_000;

  /** How many codes were used, and how much cash left the machines. */
  public record Taken(long withdrawn, Money amount) {

    Taken plus(Taken other) {
      return new Taken(withdrawn + other.withdrawn, amount.plus(other.amount));
    }
  }

  private final Book book;
  private final PayingOut paying;

  GoingToTheAtm(Book book, PayingOut paying) {
    this.book = book;
    this.paying = paying;
  }

  /**
   * The same share and seed send the same people. Of codes that were handed over in a box only
   * those of {@code holders} are in anybody's hands.
   */
  public Taken go(Bank bank, double share, long seed, Instant at, Set<UUID> holders) {
    Taken taken = new Taken(0, Money.zero(bank.currency()));
    List<UUID> waiting = new ArrayList<>(PER_COMMIT);
    for (Order order : book.orders(bank.key())) {
      boolean held = !order.payee().isNobody() || holders.contains(order.reference());
      if (held
          && order.state().isLive()
          && Chance.of(seed, "crowd", order.reference(), 0) < share) {
        waiting.add(order.reference());
      }
      if (waiting.size() == PER_COMMIT) {
        taken = taken.plus(goTogether(bank, waiting, at));
        waiting.clear();
      }
    }
    return taken.plus(goTogether(bank, waiting, at));
  }

  private Taken goTogether(Bank bank, List<UUID> people, Instant at) {
    return book.perform(
        draft -> {
          Taken taken = new Taken(0, Money.zero(bank.currency()));
          for (UUID reference : people) {
            taken = taken.plus(goAlone(draft, bank, reference, at));
          }
          return taken;
        });
  }

  private Taken goAlone(Draft draft, Bank bank, UUID reference, Instant at) {
    Order order = draft.find(bank.key(), reference);
    return order != null
            && paying.pay(draft, bank, order, order.available(), at)
                instanceof Movement.Moved(_, _, Money paid)
        ? new Taken(1, paid)
        : new Taken(0, Money.zero(bank.currency()));
  }
}
