package org.puente.fspsimulator.gsma;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.faults.Fault;
import org.puente.fspsimulator.faults.Misbehaving;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Answers what became of an order. */
@RestController
class InquiriesController {

  private final Book book;
  private final Misbehaving misbehaving;
  private final Clock clock;
  private final AtomicLong inquiries = new AtomicLong();

  InquiriesController(Book book, Misbehaving misbehaving, Clock clock) {
    this.book = book;
    this.misbehaving = misbehaving;
    this.clock = clock;
  }

  @GetMapping(Paths.API + "/heartbeat")
  Map<String, Object> heartbeat() {
    return Map.of("serviceStatus", "available", "delay", 0);
  }

  /** Recovers an answer that got lost; 404 means that the bank never saw the reference. */
  @GetMapping(Paths.API + "/responses/{clientCorrelationId}")
  ResponseEntity<Object> response(
      @RequestAttribute(Admission.BANK) Bank bank, @PathVariable String clientCorrelationId) {
    UUID reference = uuid(clientCorrelationId);
    if (reference == null) {
      return malformed("clientCorrelationId");
    }
    if (fails(bank, reference)) {
      return Answers.error(GsmaError.unavailable(clock.instant()));
    }
    Order order = book.find(bank.key(), reference);
    return order == null ? unknown("order") : Answers.json(HttpStatus.OK, link(bank, order));
  }

  @GetMapping(Paths.API + "/requeststates/{serverCorrelationId}")
  ResponseEntity<Object> requestState(
      @RequestAttribute(Admission.BANK) Bank bank, @PathVariable String serverCorrelationId) {
    UUID reference = uuid(serverCorrelationId);
    if (reference == null) {
      return malformed("serverCorrelationId");
    }
    if (fails(bank, reference)) {
      return Answers.error(GsmaError.unavailable(clock.instant()));
    }
    Order order = book.byServerReference(bank.key(), reference);
    return order == null
        ? unknown("request")
        : Answers.json(HttpStatus.OK, RequestState.of(reference, order));
  }

  @GetMapping(Paths.CODE)
  ResponseEntity<Object> code(
      @RequestAttribute(Admission.BANK) Bank bank, @PathVariable String authorisationCode) {
    Order order = book.byCode(bank.key(), authorisationCode);
    if (order == null) {
      return unknown("code");
    }
    return fails(bank, order.reference())
        ? Answers.error(GsmaError.unavailable(clock.instant()))
        : Answers.json(HttpStatus.OK, AuthorisationCode.of(order));
  }

  /** Relative to the API's root, as in GSMA's own examples. */
  private static Map<String, String> link(Bank bank, Order order) {
    return Map.of(
        "link",
        order.code() == null
            ? "/requeststates/" + order.serverReference()
            : "/accounts/" + bank.accountId() + "/authorisationcodes/" + order.code());
  }

  private boolean fails(Bank bank, UUID reference) {
    return misbehaving.meets(
        bank.key(), Fault.INQUIRY_ERROR, reference, inquiries.incrementAndGet());
  }

  private ResponseEntity<Object> unknown(String what) {
    return Answers.error(
        GsmaError.identification("the bank never saw this " + what, clock.instant()));
  }

  private ResponseEntity<Object> malformed(String what) {
    return Answers.error(
        GsmaError.validation("formatError", what + " must be a UUID", clock.instant()));
  }

  private static @Nullable UUID uuid(String text) {
    return Reading.CORRELATION_ID.matcher(text).matches() ? UUID.fromString(text) : null;
  }
}
