package org.puente.fspsimulator.control;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.banks.Banks;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.Payee;
import org.puente.fspsimulator.orders.OrderRequest;
import org.puente.fspsimulator.orders.Placement;
import org.puente.fspsimulator.orders.PlacingOrder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The bank hands over a box of pre-funded codes: in its book each is an order of nobody's yet. */
@ControlEndpoint
@RequestMapping("/control/banks/{bank}")
class BoxesControl {

  /** Codes of one worth. */
  record Denomination(String amount, int codes) {}

  record Box(List<Denomination> denominations) {}

  private static final int MOST = 200_000;

  private final Banks banks;
  private final PlacingOrder placing;

  BoxesControl(Banks banks, PlacingOrder placing) {
    this.banks = banks;
    this.placing = placing;
  }

  /** A CSV file with a line per code; how many there are and their worth are in the headers. */
  @PostMapping("/boxes")
  ResponseEntity<byte[]> fill(@PathVariable String bank, @RequestBody Box box) {
    Bank found = banks.get(bank);
    if (box.denominations().stream().mapToLong(Denomination::codes).sum() > MOST) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "at most " + MOST + " codes");
    }
    List<Order> orders = new ArrayList<>();
    Money total = Money.zero(found.currency());
    for (Denomination denomination : box.denominations()) {
      Money worth = Money.parse(denomination.amount(), found.currency());
      for (int code = 0; code < denomination.codes(); code++) {
        orders.add(issue(found, worth));
        total = total.plus(worth);
      }
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("X-Codes", Integer.toString(orders.size()))
        .header("X-Total", total.amount())
        .body(csv(orders).getBytes(StandardCharsets.UTF_8));
  }

  private Order issue(Bank bank, Money worth) {
    Duration lifetime = bank.codeLifetime();
    OrderRequest request =
        new OrderRequest(UUID.randomUUID(), worth, lifetime.toSeconds(), Payee.NOBODY, null);
    return switch (placing.place(bank, request)) {
      case Placement.Taken(Order order) -> order;
      case Placement refused ->
          throw new ResponseStatusException(HttpStatus.CONFLICT, refused.toString());
    };
  }

  private static String csv(List<Order> orders) {
    StringBuilder csv = new StringBuilder("serie,codigo,clave,valor,moneda,vence\n");
    for (Order order : orders) {
      csv.append(order.reference())
          .append(',')
          .append(order.code())
          .append(',')
          .append(order.pin() == null ? "" : order.pin())
          .append(',')
          .append(order.amount().amount())
          .append(',')
          .append(order.amount().currency())
          .append(',')
          .append(order.expiresAt())
          .append('\n');
    }
    return csv.toString();
  }
}
