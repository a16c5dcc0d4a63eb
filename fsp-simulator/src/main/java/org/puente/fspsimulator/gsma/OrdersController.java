package org.puente.fspsimulator.gsma;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.faults.Fault;
import org.puente.fspsimulator.faults.Faults;
import org.puente.fspsimulator.faults.Misbehaving;
import org.puente.fspsimulator.orders.OrderRequest;
import org.puente.fspsimulator.orders.Placement;
import org.puente.fspsimulator.orders.PlacingOrder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes orders for codes, with the faults that were asked for. */
@RestController
class OrdersController {

  private final PlacingOrder placing;
  private final Misbehaving misbehaving;
  private final Clock clock;

  OrdersController(PlacingOrder placing, Misbehaving misbehaving, Clock clock) {
    this.placing = placing;
    this.misbehaving = misbehaving;
    this.clock = clock;
  }

  @PostMapping(Paths.CODES)
  @Nullable ResponseEntity<Object> order(
      @RequestAttribute(Admission.BANK) Bank bank,
      @RequestHeader(name = "X-CorrelationID", required = false) @Nullable String correlationId,
      @RequestHeader(name = "X-Callback-URL", required = false) @Nullable String callbackUrl,
      @RequestBody CodeRequest body,
      HttpServletRequest http)
      throws InterruptedException {
    return switch (Reading.of(bank, correlationId, callbackUrl, body, clock.instant())) {
      case Reading.Unreadable(GsmaError error) -> Answers.error(error);
      case Reading.Readable(OrderRequest request) -> order(bank, request, http);
    };
  }

  private @Nullable ResponseEntity<Object> order(
      Bank bank, OrderRequest request, HttpServletRequest http) throws InterruptedException {
    String key = bank.key();
    UUID reference = request.reference();
    Faults faults = misbehaving.of(key);
    int turn = misbehaving.nextTurn(key, reference);
    if (misbehaving.meets(key, Fault.DELAY, reference, turn)) {
      Thread.sleep(faults.delayMillis());
    }
    if (misbehaving.meets(key, Fault.TOO_MANY_REQUESTS, reference, turn)) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, Integer.toString(faults.retryAfterSeconds()))
          .body(GsmaError.rateLimit(clock.instant()));
    }
    if (misbehaving.meets(key, Fault.SERVER_ERROR, reference, turn)) {
      return Answers.error(GsmaError.unavailable(clock.instant()));
    }
    if (misbehaving.meets(key, Fault.ORDER_LOST, reference, turn)) {
      return Answers.json(
          HttpStatus.ACCEPTED, RequestState.pending(UUID.randomUUID(), request.callbackUrl()));
    }
    Placement placement = placing.place(bank, request);
    if (placement instanceof Placement.Taken
        && misbehaving.meets(key, Fault.ACCEPT_THEN_TIMEOUT, reference, turn)) {
      Thread.sleep(faults.timeoutMillis());
      ConnectionCut.cut(http);
      return null;
    }
    return Answers.of(placement, clock.instant());
  }
}
