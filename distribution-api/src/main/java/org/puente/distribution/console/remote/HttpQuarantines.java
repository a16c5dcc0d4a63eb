package org.puente.distribution.console.remote;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.puente.events.http.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The quarantines of the other services, over the API that all share. */
@Component
public class HttpQuarantines {

  private static final ParameterizedTypeReference<Page<HeldRecord>> RECORDS =
      new ParameterizedTypeReference<>() {};

  private final List<RemoteService> services;

  HttpQuarantines(List<RemoteService> services) {
    this.services = List.copyOf(services);
  }

  public List<String> services() {
    return services.stream().map(RemoteService::name).toList();
  }

  /** Newest first, at most 50. */
  public Answer<Page<HeldRecord>> newest(String service) {
    return named(service)
        .map(
            found ->
                found.ask(
                    client ->
                        Objects.requireNonNull(
                            client.get().uri("/api/v1/quarantine").retrieve().body(RECORDS))))
        .orElseGet(() -> new Answer.Refused<>("not-found"));
  }

  /** Lets the record in again. */
  public Answer<String> replay(String service, long id) {
    return named(service)
        .map(
            found ->
                found.ask(
                    client ->
                        Objects.requireNonNullElse(
                            client
                                .post()
                                .uri("/api/v1/quarantine/{id}/replay", id)
                                .retrieve()
                                .body(String.class),
                            "")))
        .orElseGet(() -> new Answer.Refused<>("not-found"));
  }

  private Optional<RemoteService> named(String service) {
    return services.stream().filter(each -> each.name().equals(service)).findFirst();
  }
}
