package org.puente.distribution.console.remote;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** stabilization-scheduler's directory of services, referrals to them, and help meanwhile. */
@Component
public class HttpReferrals {

  private static final ParameterizedTypeReference<List<DirectoryFacts.Entry>> ENTRIES =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<DirectoryFacts.Referral>> REFERRALS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<DirectoryFacts.Help>> HELP =
      new ParameterizedTypeReference<>() {};
  private static final String DIRECTORY = "/api/v1/directory";

  private final RemoteService service;

  HttpReferrals(RemoteService stabilizationService) {
    this.service = stabilizationService;
  }

  /** Of the caller's places; blank asks for all. */
  public Answer<List<DirectoryFacts.Entry>> directory(
      String territory, String kind, boolean archived) {
    return service.ask(
        client ->
            present(
                client
                    .get()
                    .uri(
                        uri ->
                            uri.path(DIRECTORY)
                                .queryParamIfPresent("territory", given(territory))
                                .queryParamIfPresent("kind", given(kind))
                                .queryParam("archived", archived)
                                .build())
                    .retrieve()
                    .body(ENTRIES)));
  }

  public Answer<DirectoryFacts.Entry> entry(UUID id) {
    return service.ask(
        client ->
            present(
                client
                    .get()
                    .uri(DIRECTORY + "/{id}", id)
                    .retrieve()
                    .body(DirectoryFacts.Entry.class)));
  }

  public Answer<Boolean> add(Map<String, ?> offer) {
    return service.ask(client -> post(client, DIRECTORY, offer));
  }

  public Answer<Boolean> change(UUID id, Map<String, ?> offer) {
    return service.ask(
        client -> {
          client.put().uri(DIRECTORY + "/{id}", id).body(offer).retrieve().toBodilessEntity();
          return true;
        });
  }

  public Answer<Boolean> verified(UUID id) {
    return service.ask(client -> post(client, DIRECTORY + "/" + id + "/verified", Map.of()));
  }

  public Answer<Boolean> archived(UUID id) {
    return service.ask(client -> post(client, DIRECTORY + "/" + id + "/archived", Map.of()));
  }

  /** The caller's own that are under way, by when to ask how it went. */
  public Answer<List<DirectoryFacts.Referral>> followed() {
    return service.ask(
        client -> present(client.get().uri("/api/v1/referrals").retrieve().body(REFERRALS)));
  }

  public Answer<List<DirectoryFacts.Referral>> of(UUID episode) {
    return service.ask(
        client ->
            present(
                client
                    .get()
                    .uri("/api/v1/episodes/{id}/referrals", episode)
                    .retrieve()
                    .body(REFERRALS)));
  }

  public Answer<List<DirectoryFacts.Help>> help(UUID episode) {
    return service.ask(
        client ->
            present(
                client
                    .get()
                    .uri("/api/v1/episodes/{id}/interim-help", episode)
                    .retrieve()
                    .body(HELP)));
  }

  public Answer<Boolean> move(UUID referral, String to) {
    return service.ask(
        client -> post(client, "/api/v1/referrals/" + referral + "/moves", Map.of("to", to)));
  }

  public Answer<Boolean> note(UUID referral, String code) {
    return service.ask(
        client -> post(client, "/api/v1/referrals/" + referral + "/notes", Map.of("code", code)));
  }

  private static Optional<String> given(String typed) {
    return Optional.of(typed).filter(text -> !text.isBlank());
  }

  private static boolean post(RestClient client, String path, Object body) {
    client.post().uri(path).body(body).retrieve().toBodilessEntity();
    return true;
  }

  private static <T> T present(@Nullable T body) {
    return Objects.requireNonNull(body, "an answer has a body");
  }
}
