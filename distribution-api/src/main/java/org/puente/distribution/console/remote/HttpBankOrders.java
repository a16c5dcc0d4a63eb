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
import org.springframework.web.client.RestClient;

/** A transfer's orders, asked of payment-adapter with the caller's own token. */
@Component
class HttpBankOrders implements BankOrders {

  private static final ParameterizedTypeReference<Page<Order>> ORDERS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<News>> NEWS =
      new ParameterizedTypeReference<>() {};
  private static final int AT_ONCE = 500;

  private final RemoteService service;

  HttpBankOrders(RemoteService paymentsService) {
    this.service = paymentsService;
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
    return switch (service.ask(client -> news(client, transfer))) {
      case Answer.Given<List<News>>(List<News> news) -> new Told.Orders(List.copyOf(orders), news);
      case Answer.Refused<List<News>> _ -> new Told.Silent(true);
      case Answer.Away<List<News>> _ -> new Told.Silent(false);
    };
  }

  private static List<News> news(RestClient client, UUID transfer) {
    return Objects.requireNonNull(
        client.get().uri("/api/v1/payouts/news?transfer={id}", transfer).retrieve().body(NEWS));
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
