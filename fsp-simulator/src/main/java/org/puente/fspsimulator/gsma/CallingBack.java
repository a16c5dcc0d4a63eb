package org.puente.fspsimulator.gsma;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.puente.fspsimulator.banks.Banks;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.OrderState;
import org.puente.fspsimulator.book.Page;
import org.puente.fspsimulator.delivery.Courier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * GSMA's callback: what became of an order that was accepted for processing. Best effort, five
 * tries; a client that misses it asks for the request state.
 */
@Component
final class CallingBack {

  private static final Logger log = LoggerFactory.getLogger(CallingBack.class);
  private static final int CALLERS = 16;
  private static final int TRIES = 5;

  private final BlockingQueue<Order> waiting = new ArrayBlockingQueue<>(10_000);
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final Banks banks;
  private final Courier courier;
  private final JsonMapper json;

  CallingBack(Book book, Banks banks, Courier courier, JsonMapper json) {
    this.banks = banks;
    this.courier = courier;
    this.json = json;
    book.onPage(this::note);
    for (int caller = 0; caller < CALLERS; caller++) {
      callers.execute(this::call);
    }
  }

  @PreDestroy
  void stop() {
    callers.shutdownNow();
  }

  private void note(Page page) {
    for (Order order : page.orders()) {
      boolean decided = order.state() == OrderState.ACTIVE || order.state() == OrderState.REJECTED;
      if (decided
          && order.serverReference() != null
          && order.callbackUrl() != null
          && !waiting.offer(order)) {
        log.warn("too many callbacks are waiting: the client has to ask");
      }
    }
  }

  private void call() {
    try {
      while (true) {
        call(waiting.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void call(Order order) throws InterruptedException {
    byte[] body =
        json.writeValueAsBytes(
            order.state() == OrderState.REJECTED
                ? Answers.rejection(order)
                : AuthorisationCode.of(order));
    URI to = URI.create(String.valueOf(order.callbackUrl()));
    Map<String, String> headers = Map.of("X-CorrelationID", order.reference().toString());
    Duration pause = Duration.ofMillis(200);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      if (courier.deliver(banks.get(order.bank()), "PUT", to, body, headers)) {
        return;
      }
      Thread.sleep(pause);
      pause = pause.multipliedBy(3);
    }
  }
}
