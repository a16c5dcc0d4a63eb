package org.puente.distribution.console.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.evidence.BankOrders;
import org.puente.events.http.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** A transfer's orders, asked of payment-adapter with the caller's own token. */
@Component
class HttpBankOrders implements BankOrders {

  private static final ParameterizedTypeReference<Page<Order>> ORDERS =
      new ParameterizedTypeReference<>() {};
  private static final int AT_ONCE = 500;

  private final RemoteService service;
  private final HttpPayments payments;

  HttpBankOrders(RemoteService paymentsService, HttpPayments payments) {
    this.service = paymentsService;
    this.payments = payments;
  }

  @Override
  public Told of(UUID transfer) {
    List<Order> orders = new ArrayList<>();
    String after = null;
    do {
      switch (page(transfer, after)) {
        case Answer.Given<Page<Order>>(Page<Order> page) -> {
          orders.addAll(page.items());
          after = page.next();
        }
        case Answer.Refused<Page<Order>> _ -> {
          return new Told.Silent(true);
        }
        case Answer.Away<Page<Order>> _ -> {
          return new Told.Silent(false);
        }
      }
    } while (after != null);
    return switch (payments.news(List.of(transfer))) {
      case Answer.Given<List<PayoutNews>>(List<PayoutNews> news) ->
          new Told.Orders(
              List.copyOf(orders),
              news.stream().map(it -> new News(it.type(), it.reason(), it.at())).toList());
      case Answer.Refused<List<PayoutNews>> _ -> new Told.Silent(true);
      case Answer.Away<List<PayoutNews>> _ -> new Told.Silent(false);
    };
  }

  private Answer<Page<Order>> page(UUID transfer, @Nullable String after) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client
                    .get()
                    .uri(
                        at ->
                            at.path("/api/v1/orders")
                                .queryParam("transferId", transfer)
                                .queryParam("limit", AT_ONCE)
                                .queryParamIfPresent("after", Optional.ofNullable(after))
                                .build())
                    .retrieve()
                    .body(ORDERS)));
  }
}
