package org.puente.payments.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.puente.events.contract.PayoutCancelled;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.StopKind;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;

/**
 * An honest bank behind a dishonest network: it pays each accepted code at most once and reports in
 * order, while answers get lost, come late or twice, instances die, and people stop and resume.
 */
class PayoutProperties {

  private static final int STEPS = 120;
  private static final IssuedCode CODE = new IssuedCode("1234567890", null);

  /** The bank's own book. */
  private enum Held {
    LIVE,
    DEAD,
    PAID
  }

  @Property(tries = 1_500)
  void whatever_happens_nothing_is_paid_twice_and_states_move_along_the_graph(@ForAll long seed) {
    Run run = new Run(seed);
    for (int step = 0; step < STEPS; step++) {
      run.step();
      run.check();
    }
    run.calmDown();
    run.check();
    run.checkTheEnd();
  }

  private static final class Run {
    final RandomGenerator random;
    final Bankers bankers;
    final Map<OrderKey, Held> book = new HashMap<>();
    long line;
    long version;
    boolean calm;

    Run(long seed) {
      random = new SplittableRandom(seed);
      int amount = (1 + random.nextInt(60)) * 10;
      bankers = Bankers.approved(amount, random.nextBoolean() ? "A" : "B", "B");
    }

    void step() {
      bankers.now = bankers.now.plus(Duration.ofSeconds(random.nextInt(200)));
      List<Order> orders = calm ? bankers.alive() : List.copyOf(bankers.orders.values());
      if (orders.isEmpty()) {
        return;
      }
      Order order = orders.get(random.nextInt(orders.size()));
      switch (random.nextInt(calm ? 5 : 8)) {
        case 0, 1 -> send(order);
        case 2 -> inquire(order);
        case 3 -> cancel(order);
        case 4 -> atm(order);
        case 5 -> bankers.learn(new OrderFact.Abandoned(order.key(), order.progress().attempt()));
        case 6 -> stop();
        default -> stale(order);
      }
    }

    void send(Order order) {
      if (!bankers.claim(order)) {
        return;
      }
      int attempt = order.progress().attempt() + 1;
      boolean arrives = calm || random.nextInt(4) > 0;
      PlaceAnswer answer = arrives ? bankSays(order) : new PlaceAnswer.Unclear("broken");
      if (!arrives && random.nextBoolean()) {
        answer = new PlaceAnswer.NotSent("never-connected", Duration.ofSeconds(1));
      }
      boolean lost = !calm && arrives && random.nextInt(3) == 0;
      bankers.learn(
          new OrderFact.Placed(
              order.key(),
              attempt,
              lost ? new PlaceAnswer.Unclear("read-timeout") : answer,
              new byte[0]));
    }

    PlaceAnswer bankSays(Order order) {
      if (book.containsKey(order.key())) {
        return random.nextBoolean() ? new PlaceAnswer.Duplicate() : new PlaceAnswer.Accepted(CODE);
      }
      if (random.nextInt(4) == 0) {
        return new PlaceAnswer.Rejected("requestDeclined");
      }
      book.put(order.key(), Held.LIVE);
      return random.nextInt(4) == 0 ? new PlaceAnswer.Processing() : new PlaceAnswer.Accepted(CODE);
    }

    void inquire(Order order) {
      boolean due = order.state() == OrderState.UNKNOWN || order.state() == OrderState.PENDING;
      if (due) {
        bankers.learn(new OrderFact.Inquired(order.key(), bankKnows(order)));
      }
    }

    InquiryAnswer bankKnows(Order order) {
      if (!calm && random.nextInt(4) == 0) {
        return new InquiryAnswer.NoAnswer("http-503");
      }
      return book.containsKey(order.key())
          ? new InquiryAnswer.Accepted(CODE)
          : new InquiryAnswer.NeverSeen();
    }

    void cancel(Order order) {
      if (order.progress().cancelAsked() == null || !order.state().isLiveCode()) {
        return;
      }
      if (book.get(order.key()) == Held.LIVE) {
        book.put(order.key(), Held.DEAD);
        report(order, BankReport.Kind.CANCELLATION, BigDecimal.ZERO);
      } else if (book.get(order.key()) == Held.PAID) {
        bankers.learn(
            new OrderFact.CancelAnswered(order.key(), new CancelAnswer.Refused("incorrectState")));
      }
    }

    void atm(Order order) {
      if (book.get(order.key()) != Held.LIVE) {
        return;
      }
      if (random.nextInt(5) == 0) {
        book.put(order.key(), Held.DEAD);
        report(order, BankReport.Kind.EXPIRY, BigDecimal.ZERO);
      } else {
        book.put(order.key(), Held.PAID);
        report(order, BankReport.Kind.WITHDRAWAL, order.amount().amount());
      }
    }

    void report(Order order, BankReport.Kind kind, BigDecimal amount) {
      bankers.learn(
          new OrderFact.Reported(
              new BankReport(
                  order.key().fsp(),
                  ++line,
                  order.key().clientReference(),
                  kind,
                  amount,
                  "USD",
                  bankers.now)));
    }

    void stop() {
      Transfer t = bankers.transfer;
      long next = ++version;
      bankers.steer(
          switch (random.nextInt(4)) {
            case 0 -> new Control.Stop(t.id(), t.promiseId(), next, StopKind.HOLD);
            case 1 -> new Control.Stop(t.id(), t.promiseId(), next, StopKind.CANCEL);
            default -> new Control.Resume(t.id(), t.promiseId(), next);
          });
    }

    /** An answer of an attempt that is long over. */
    void stale(Order order) {
      bankers.learn(
          new OrderFact.Placed(
              order.key(),
              order.progress().attempt() - 1,
              new PlaceAnswer.NotSent("late", Duration.ZERO),
              new byte[0]));
    }

    void calmDown() {
      calm = true;
      Transfer t = bankers.transfer;
      bankers.steer(new Control.Resume(t.id(), t.promiseId(), ++version));
      for (int step = 0; step < 400; step++) {
        step();
      }
    }

    void check() {
      checkMoves();
      BigDecimal amount = bankers.amount();
      Map<Integer, Integer> alive = new HashMap<>();
      bankers.alive().forEach(order -> alive.merge(order.slot().part(), 1, Integer::sum));
      assertThat(alive.values()).as("one order that isn't dead per part").allMatch(n -> n == 1);
      BigDecimal out =
          bankers.orders.values().stream()
              .filter(order -> book.get(order.key()) == Held.PAID)
              .map(order -> order.amount().amount())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(out).as("paid by the bank").isLessThanOrEqualTo(amount);
      assertThat(bankers.cash()).as("known to us").isEqualByComparingTo(out);
      assertThat(bankers.cases)
          .filteredOn(opened -> opened.kind() != PayoutCase.Kind.PART_PAID)
          .isEmpty();
    }

    void checkMoves() {
      bankers.history.forEach(
          (key, moves) -> {
            OrderState state = OrderState.NEW;
            for (OrderState next : moves) {
              assertThat(state.canMoveTo(next)).as("%s: %s to %s", key, state, next).isTrue();
              state = next;
            }
          });
    }

    /** In calm weather everything ends, or waits for somebody at a machine; nothing hangs. */
    void checkTheEnd() {
      assertThat(bankers.alive())
          .allMatch(o -> o.state() == OrderState.WITHDRAWN || o.state() == OrderState.NEW);
      if (bankers.alive().stream().anyMatch(o -> o.state() == OrderState.NEW)) {
        assertThat(bankers.transfer.state()).isIn(TransferState.HELD, TransferState.OPEN);
      }
      boolean cancelled = bankers.told.stream().anyMatch(PayoutCancelled.class::isInstance);
      PayoutEvent last = bankers.told.isEmpty() ? null : bankers.told.getLast();
      if (cancelled) {
        assertThat(bankers.cash()).as("cancelled after %s", last).isZero();
      }
    }
  }
}
