package org.puente.distribution.console.remote;

import java.util.List;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What people were told about their transfers, at payment-adapter. */
@Component
public class HttpMessages {

  private static final ParameterizedTypeReference<List<ToldMessage>> MESSAGES =
      new ParameterizedTypeReference<>() {};

  private final HttpCalls calls;

  HttpMessages(RemoteService paymentsService) {
    this.calls = new HttpCalls(paymentsService);
  }

  /** About these transfers, at most a hundred, each in order. */
  public Answer<List<ToldMessage>> of(List<UUID> transfers) {
    return calls.get(
        MESSAGES,
        at -> at.path("/api/v1/messages").queryParam("transfer", transfers.toArray()).build());
  }
}
