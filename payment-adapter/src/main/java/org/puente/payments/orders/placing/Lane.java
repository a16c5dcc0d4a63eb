package org.puente.payments.orders.placing;

import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.Orders;

/** Everything that is asked of one FSP: its own windows, so that a slow bank delays no other. */
final class Lane {

  private static final int INQUIRIES = 64;
  private static final int CANCELLATIONS = 32;
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration IDLE_ASKING = Duration.ofMillis(250);

  private final Fsp fsp;
  private final Window<Sending.Claimed> sending;
  private final Window<OrderKey> inquiring;
  private final Window<Orders.ToCancel> cancelling;

  Lane(Fsp fsp, Bank bank, Tools tools, Deadlines deadlines) {
    Sending sender = new Sending(bank, tools);
    Asking asking = new Asking(bank, tools);
    String code = fsp.code();
    IntSupplier roomToSend = () -> deadlines.sending() ? bank.room() : 0;
    this.fsp = fsp;
    this.sending =
        new Window<>(
            "send-" + code,
            fsp.pace().window(),
            IDLE,
            new Window.Work<>(
                roomToSend,
                limit -> sender.claim(code, limit),
                claimed -> sender.send(claimed, deadlines.notLaterThan())));
    this.inquiring =
        new Window<>(
            "ask-" + code,
            INQUIRIES,
            IDLE_ASKING,
            new Window.Work<>(
                bank::room, limit -> asking.claimInquiries(code, limit), asking::inquire));
    this.cancelling =
        new Window<>(
            "cancel-" + code,
            CANCELLATIONS,
            IDLE_ASKING,
            new Window.Work<>(
                bank::room, limit -> asking.claimCancellations(code, limit), asking::cancel));
  }

  Fsp fsp() {
    return fsp;
  }

  int inFlight() {
    return sending.inFlight() + inquiring.inFlight() + cancelling.inFlight();
  }

  void ring() {
    windows().forEach(Window::ring);
  }

  void start() {
    windows().forEach(Window::start);
  }

  void stop() {
    windows().forEach(Window::stop);
  }

  boolean awaitEmpty(Duration atMost) throws InterruptedException {
    boolean empty = true;
    for (Window<?> window : windows()) {
      empty &= window.awaitEmpty(atMost);
    }
    return empty;
  }

  private List<Window<?>> windows() {
    return List.of(sending, inquiring, cancelling);
  }
}
