package org.puente.payments.orders.placing;

import java.time.Duration;
import java.util.List;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.Orders;

/** Everything that is asked of one FSP: its own windows, so that a slow bank delays no other. */
final class Lane {

  private static final int INQUIRIES = 64;
  private static final int CANCELLATIONS = 32;
  private static final Duration IDLE = Duration.ofMillis(50);
  private static final Duration IDLE_ASKING = Duration.ofMillis(250);

  private final Fsp fsp;
  private final Bank bank;
  private final Window<Sending.Claimed> sending;
  private final Window<OrderKey> inquiring;
  private final Window<Orders.ToCancel> cancelling;

  Lane(Fsp fsp, Bank bank, Sending sending, Asking asking, Duration notLaterThan) {
    String code = fsp.code();
    this.fsp = fsp;
    this.bank = bank;
    this.sending =
        new Window<>(
            "send-" + code,
            fsp.pace().window(),
            IDLE,
            new Window.Work<>(
                bank::room,
                limit -> sending.claim(code, limit),
                claimed -> sending.send(claimed, notLaterThan)));
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

  Bank bank() {
    return bank;
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
