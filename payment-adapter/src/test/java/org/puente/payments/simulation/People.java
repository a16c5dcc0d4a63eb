package org.puente.payments.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.StopKind;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.payouts.Control;
import org.puente.payments.payouts.Transfer;
import org.puente.payments.payouts.TransferState;

/** Those who approve and stop transfers, and those who stand at a machine with a code. */
final class People {

  private static final long APPROVED_AS = 10;

  private final World world;
  private final Chance chance;
  private final Timeline time;
  private long version = APPROVED_AS;

  People(World world) {
    this.world = world;
    this.chance = world.chance;
    this.time = world.time;
  }

  void begin(List<String> fsps) {
    UUID id = chance.uuid();
    List<String> allowed = new ArrayList<>(fsps);
    Collections.shuffle(allowed, new Random(chance.below(1_000)));
    Money amount = new Money(BigDecimal.valueOf(10L * (1 + chance.below(60))), "USD");
    Transfer approved =
        new Transfer(
            id,
            id,
            new Transfer.Approval(
                amount, allowed.subList(0, 1 + chance.below(allowed.size())), "hash"),
            TransferState.OPEN,
            null,
            0,
            0,
            false);
    long first = chance.upTo(chance.percent(85) ? Timeline.MINUTE : 20 * Timeline.MINUTE);
    deliver(first, () -> world.takeIn(approved, APPROVED_AS));
    int wishes = chance.percent(45) ? 0 : chance.below(4);
    for (int wish = 0; wish < wishes; wish++) {
      wish(id);
    }
  }

  /** At any time, also before the approval; now and then older than it. */
  private void wish(UUID id) {
    long at = chance.upTo(chance.percent(50) ? 3 * Timeline.MINUTE : 2 * Timeline.HOUR);
    long sequence = chance.percent(12) ? 1 + chance.below((int) APPROVED_AS - 1) : ++version;
    int luck = chance.below(100);
    if (luck < 40) {
      steer(at, new Control.Stop(id, id, sequence, StopKind.HOLD));
      if (chance.percent(70)) {
        long resumed = at + chance.upTo(30 * Timeline.MINUTE);
        steer(resumed, new Control.Resume(id, id, ++version));
      }
    } else if (luck < 70) {
      steer(at, new Control.Stop(id, id, sequence, StopKind.CANCEL));
    } else if (luck < 85) {
      steer(at, new Control.Resume(id, id, sequence));
    } else {
      steer(at, new Control.Close(id, id, sequence, false));
    }
  }

  private void steer(long at, Control control) {
    deliver(at, () -> world.steer(control));
  }

  /** Until it is committed, as Kafka would, and sometimes once more. */
  private void deliver(long delay, Runnable record) {
    boolean[] done = {false};
    deliver(delay, record, done);
    if (chance.percent(20)) {
      deliver(delay + chance.upTo(Timeline.HOUR), record, new boolean[] {false});
    }
  }

  private void deliver(long delay, Runnable record, boolean[] done) {
    time.after(
        delay,
        () -> {
          if (!done[0]) {
            world.adapters.now(
                _ -> {
                  if (!done[0]) {
                    record.run();
                    done[0] = true;
                  }
                });
            deliver(20 * Timeline.SECOND, record, done);
          }
        });
  }

  /** Whoever was held goes on; says whether somebody was. */
  boolean resumeHeld() {
    boolean some = false;
    for (Transfer transfer : List.copyOf(world.store.transfers.values())) {
      if (transfer.state() == TransferState.HELD) {
        steer(0, new Control.Resume(transfer.id(), transfer.id(), ++version));
        some = true;
      }
    }
    return some;
  }

  void hear(PayoutEvent event) {
    if (event instanceof CodeIssued) {
      for (Order order : world.current(event.transferId())) {
        UUID reference = world.bankReference(order.key());
        if (reference != null && isEmpty(order, reference)) {
          complain(order.key());
        } else if (reference != null && chance.percent(85)) {
          Book book = world.book(order.key().fsp());
          long delay = chance.percent(50) ? Timeline.MINUTE : 10 * Timeline.HOUR;
          time.after(chance.upTo(delay), () -> visit(book, reference));
        }
      }
    }
  }

  /** Now and then a code of a box was never paid for; some other part of it may be. */
  private boolean isEmpty(Order order, UUID reference) {
    Book book = world.book(order.key().fsp());
    if (boxed(book) && chance.percent(15)) {
      book.of(reference).forEach(book::leaveEmpty);
    }
    return book.of(reference).stream().anyMatch(entry -> entry.empty);
  }

  /** Until it is committed; the people who confirm it look at what the bank wrote them. */
  private void complain(OrderKey order) {
    long delay = chance.upTo(chance.percent(50) ? Timeline.HOUR : 10 * Timeline.HOUR);
    deliver(delay, () -> world.replace(order));
  }

  /** The machine gave a part and then no more: they say that the code has no funds. */
  private void claimRest(Book book, UUID reference) {
    OrderKey order = world.orderOf(book, reference);
    if (order != null) {
      deliver(chance.upTo(Timeline.HOUR), () -> world.claimAfterCash(order));
    }
  }

  private static boolean boxed(Book book) {
    return book.fsp.issuing() instanceof Issuing.FromInventory;
  }

  /** Some banks text the code themselves, and the machine is next door. */
  void acceptedBy(Book book, Entry entry) {
    if (book.fsp.issuing() instanceof Issuing.OnOrder && chance.percent(20)) {
      time.after(chance.upTo(4 * Timeline.SECOND), () -> visit(book, entry.reference));
    }
  }

  private void visit(Book book, UUID reference) {
    for (Entry entry : List.copyOf(book.of(reference))) {
      if (entry.state == Entry.State.LIVE) {
        int notes = Math.max(1, entry.rest() / 10);
        book.withdraw(entry, chance.percent(60) ? entry.rest() : 10 * (1 + chance.below(notes)));
      }
      if (boxed(book) && entry.state == Entry.State.LIVE && entry.paid > 0 && chance.percent(25)) {
        claimRest(book, reference);
      }
      if (entry.state == Entry.State.LIVE && chance.percent(50)) {
        time.after(chance.upTo(5 * Timeline.HOUR), () -> visit(book, reference));
      } else if (chance.percent(10)) {
        int part = chance.percent(50) ? 1 : 2;
        time.after(
            chance.upTo(3 * Timeline.HOUR),
            () -> book.reverse(entry, entry.net() / part / 10 * 10));
      }
    }
  }
}
