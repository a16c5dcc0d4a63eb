package org.puente.distribution.console.remote;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** payment-adapter's view of the banks. */
@Component
public class HttpPayments {

  private static final ParameterizedTypeReference<List<FspStatus>> FSPS =
      new ParameterizedTypeReference<>() {};

  private static final ParameterizedTypeReference<List<PayoutNews>> NEWS =
      new ParameterizedTypeReference<>() {};

  private final RemoteService service;

  HttpPayments(RemoteService paymentsService) {
    this.service = paymentsService;
  }

  public Answer<List<FspStatus>> fsps() {
    return service.ask(
        client -> Objects.requireNonNull(client.get().uri("/api/v1/fsps").retrieve().body(FSPS)));
  }

  /** What became of these transfers, each in order. */
  public Answer<List<PayoutNews>> news(List<UUID> transfers) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client
                    .get()
                    .uri(
                        at ->
                            at.path("/api/v1/payouts/news")
                                .queryParam("transfer", transfers.toArray())
                                .build())
                    .retrieve()
                    .body(NEWS)));
  }
}
