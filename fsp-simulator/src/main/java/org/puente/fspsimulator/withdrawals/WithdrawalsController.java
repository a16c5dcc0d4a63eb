package org.puente.fspsimulator.withdrawals;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Banks;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Entries;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.OrderState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The withdrawals extension: the complete feed, one order's truth, and where to send news. */
@RestController
@RequestMapping("/banks/{bank}/ext")
class WithdrawalsController {

  private static final int MOST = 1_000;

  record Feed(List<WithdrawalItem> items, long last, boolean more) {}

  record OrderTruth(
      UUID clientCorrelationId,
      OrderState state,
      String amount,
      String currency,
      String withdrawnTotal,
      String reversedTotal) {}

  record Registration(String url) {}

  record Webhook(@Nullable String url, long sent) {}

  private final Banks banks;
  private final Entries entries;
  private final Book book;
  private final Webhooks webhooks;
  private final SendingNews sending;

  WithdrawalsController(
      Banks banks, Entries entries, Book book, Webhooks webhooks, SendingNews sending) {
    this.banks = banks;
    this.entries = entries;
    this.book = book;
    this.webhooks = webhooks;
    this.sending = sending;
  }

  @GetMapping("/withdrawals")
  Feed feed(
      @PathVariable String bank,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "200") int limit) {
    if (limit < 1 || limit > MOST || after < 0) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "limit is from 1 to " + MOST + ", after from 0");
    }
    List<WithdrawalItem> found =
        entries.after(banks.get(bank).key(), after, limit + 1).stream()
            .map(WithdrawalItem::of)
            .toList();
    List<WithdrawalItem> items = found.subList(0, Math.min(limit, found.size()));
    return new Feed(
        items, items.isEmpty() ? after : items.getLast().seq(), found.size() > items.size());
  }

  @GetMapping("/orders/{clientCorrelationId}")
  ResponseEntity<OrderTruth> order(
      @PathVariable String bank, @PathVariable UUID clientCorrelationId) {
    Order order = book.find(banks.get(bank).key(), clientCorrelationId);
    return order == null
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok(
            new OrderTruth(
                order.reference(),
                order.state(),
                order.amount().amount(),
                order.amount().currency(),
                order.withdrawn().amount(),
                order.reversed().amount()));
  }

  @PostMapping("/webhook")
  Webhook register(@PathVariable String bank, @RequestBody Registration registration) {
    String key = banks.get(bank).key();
    if (!registration.url().isEmpty() && !URI.create(registration.url()).isAbsolute()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "url must be absolute");
    }
    webhooks.register(key, registration.url());
    sending.wake(key);
    return webhook(key);
  }

  @GetMapping("/webhook")
  Webhook webhook(@PathVariable String bank) {
    String key = banks.get(bank).key();
    URI url = webhooks.url(key);
    return new Webhook(url == null ? null : url.toString(), webhooks.sent(key));
  }
}
