package org.puente.distribution.console.remote;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The stop button of payment-adapter. */
@Component
public class HttpPauses {

  private static final ParameterizedTypeReference<List<Pause>> PAUSES =
      new ParameterizedTypeReference<>() {};

  private final RemoteService service;

  HttpPauses(RemoteService paymentsService) {
    this.service = paymentsService;
  }

  /** Everything that is stopped now. */
  public Answer<List<Pause>> on() {
    return service.ask(
        client ->
            Objects.requireNonNull(client.get().uri("/api/v1/pauses").retrieve().body(PAUSES)));
  }

  public Answer<Pause> stop(Pause.Scope scope, String target, String reason) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client
                    .post()
                    .uri("/api/v1/pauses")
                    .body(Map.of("scope", scope, "target", target, "reason", reason))
                    .retrieve()
                    .body(Pause.class)));
  }

  /** Goes on where it was stopped. */
  public Answer<UUID> resume(UUID pause) {
    return service.ask(
        client -> {
          client.post().uri("/api/v1/pauses/{id}/resumption", pause).retrieve().toBodilessEntity();
          return pause;
        });
  }
}
