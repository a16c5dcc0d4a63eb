package org.puente.fspsimulator.gsma;

import java.time.Instant;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.orders.Placement;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The bank's decisions in GSMA's words. */
final class Answers {

  private Answers() {}

  static ResponseEntity<Object> of(Placement placement, Instant now) {
    return switch (placement) {
      case Placement.Taken(Order order) -> taken(order);
      case Placement.Repeated(Order order) -> taken(order);
      case Placement.Duplicate(_, boolean sameContent) ->
          error(
              GsmaError.duplicate(
                  "the reference was used before",
                  now,
                  new Metadata("sameContent", Boolean.toString(sameContent))));
      case Placement.AboveLimit(var limit) ->
          error(
              GsmaError.businessRule(
                  "greaterThanTransactionMaxValue",
                  "one code is worth at most " + limit,
                  now,
                  new Metadata("limit", limit.amount())));
      case Placement.NotPayableInNotes(var note) ->
          error(
              GsmaError.businessRule(
                  "genericError",
                  "the machines pay multiples of " + note,
                  now,
                  new Metadata("noteMultiple", note.amount())));
      case Placement.BelowFloat() ->
          error(GsmaError.businessRule("insufficientFunds", "the float does not cover it", now));
    };
  }

  static ResponseEntity<Object> error(GsmaError error) {
    return ResponseEntity.status(error.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(error);
  }

  static GsmaError rejection(Order order) {
    return GsmaError.businessRule(
        "requestDeclined", "the bank declined the order", order.modifiedAt());
  }

  private static ResponseEntity<Object> taken(Order order) {
    return order.serverReference() == null
        ? json(HttpStatus.CREATED, AuthorisationCode.of(order))
        : json(HttpStatus.ACCEPTED, RequestState.of(order.serverReference(), order));
  }

  static ResponseEntity<Object> json(HttpStatus status, Object body) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
