package org.puente.distribution.console.remote;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** stabilization-scheduler's tasks. */
@Component
public class HttpStabilization {

  private static final ParameterizedTypeReference<Page<SupportTask>> TASKS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<SupportContact>> CONTACTS =
      new ParameterizedTypeReference<>() {};

  private static final ParameterizedTypeReference<List<DelayPolicy>> POLICIES =
      new ParameterizedTypeReference<>() {};

  private static final ParameterizedTypeReference<List<LateStage>> LATE =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<SupportStep>> STEPS =
      new ParameterizedTypeReference<>() {};

  private final RemoteService service;

  HttpStabilization(RemoteService stabilizationService) {
    this.service = stabilizationService;
  }

  /** By when the first contact is due. */
  public Answer<Page<SupportTask>> tasks(
      SupportTask.@Nullable State state, boolean mine, @Nullable String after) {
    return service.ask(
        client ->
            present(
                client
                    .get()
                    .uri(
                        at ->
                            at.path("/api/v1/tasks")
                                .queryParam("limit", 25)
                                .queryParam("mine", mine)
                                .queryParamIfPresent("state", Optional.ofNullable(state))
                                .queryParamIfPresent("after", Optional.ofNullable(after))
                                .build())
                    .retrieve()
                    .body(TASKS)));
  }

  public Answer<SupportTask> task(UUID id) {
    return service.ask(
        client ->
            present(client.get().uri("/api/v1/tasks/{id}", id).retrieve().body(SupportTask.class)));
  }

  public Answer<List<SupportContact>> contacts(UUID taskId) {
    return service.ask(
        client ->
            present(
                client.get().uri("/api/v1/tasks/{id}/contacts", taskId).retrieve().body(CONTACTS)));
  }

  /** Which of these promises were late. */
  public Answer<List<LateStage>> delays(List<UUID> promises) {
    return service.ask(
        client ->
            present(
                client
                    .get()
                    .uri(
                        at ->
                            at.path("/api/v1/delays")
                                .queryParam("promise", promises.toArray())
                                .build())
                    .retrieve()
                    .body(LATE)));
  }

  /** What was done to stand by a person while these promises were late. */
  public Answer<List<SupportStep>> support(UUID person, List<UUID> promises) {
    return service.ask(
        client ->
            present(
                client
                    .get()
                    .uri(
                        at ->
                            at.path("/api/v1/people/{id}/support")
                                .queryParam("promise", promises.toArray())
                                .build(person))
                    .retrieve()
                    .body(STEPS)));
  }

  public Answer<SupportSummary> summary() {
    return service.ask(
        client ->
            present(client.get().uri("/api/v1/summary").retrieve().body(SupportSummary.class)));
  }

  /** Working days after the promised day, at most, before somebody is asked to stand by. */
  public Answer<Integer> longestGrace() {
    return service.ask(
        client ->
            present(client.get().uri("/api/v1/policies").retrieve().body(POLICIES)).stream()
                .findFirst()
                .map(newest -> newest.rules().graceWorkingDays().longest())
                .orElse(0));
  }

  public Answer<SupportTask> take(UUID id) {
    return service.ask(client -> send(client, id, "take", Map.of()));
  }

  private static SupportTask send(RestClient client, UUID id, String step, Object body) {
    return present(
        client
            .post()
            .uri("/api/v1/tasks/{id}/{step}", id, step)
            .body(body)
            .retrieve()
            .body(SupportTask.class));
  }

  private static <T> T present(@Nullable T body) {
    return Objects.requireNonNull(body, "an answer has a body");
  }
}
