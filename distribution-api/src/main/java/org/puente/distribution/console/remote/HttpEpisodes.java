package org.puente.distribution.console.remote;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** stabilization-scheduler's episodes: what is needed, done, agreed on and consented to. */
@Component
public class HttpEpisodes {

  private static final ParameterizedTypeReference<List<EpisodeFacts.Assessment>> ASSESSMENTS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<EpisodeFacts.Protocol>> PROTOCOLS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<EpisodeFacts.Application>> APPLICATIONS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<EpisodeFacts.Session>> SESSIONS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<EpisodeFacts.Reason>> REASONS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<EpisodeFacts.Report>> REPORTS =
      new ParameterizedTypeReference<>() {};
  private static final String EPISODE = "/api/v1/episodes/{id}";
  private static final String TASK = "/api/v1/tasks/{id}";

  private final RemoteService service;

  HttpEpisodes(RemoteService stabilizationService) {
    this.service = stabilizationService;
  }

  public Answer<EpisodeFacts.Episode> episode(UUID id) {
    return service.ask(
        client ->
            present(client.get().uri(EPISODE, id).retrieve().body(EpisodeFacts.Episode.class)));
  }

  public Answer<EpisodeFacts.Proposal> proposal(UUID taskId) {
    return service.ask(
        client ->
            present(
                client
                    .get()
                    .uri(TASK + "/proposal", taskId)
                    .retrieve()
                    .body(EpisodeFacts.Proposal.class)));
  }

  public Answer<List<EpisodeFacts.Protocol>> protocols() {
    return service.ask(
        client -> present(client.get().uri("/api/v1/protocols").retrieve().body(PROTOCOLS)));
  }

  public Answer<List<EpisodeFacts.Assessment>> assessments(UUID id) {
    return list(id, "assessments", ASSESSMENTS);
  }

  public Answer<List<EpisodeFacts.Application>> applications(UUID id) {
    return list(id, "applications", APPLICATIONS);
  }

  public Answer<List<EpisodeFacts.Session>> sessionsOf(UUID id) {
    return list(id, "sessions", SESSIONS);
  }

  public Answer<List<EpisodeFacts.Reason>> reasons(UUID id) {
    return list(id, "urgency-reasons", REASONS);
  }

  /** The caller's own that are still to come. */
  public Answer<List<EpisodeFacts.Session>> sessions() {
    return service.ask(
        client -> present(client.get().uri("/api/v1/sessions").retrieve().body(SESSIONS)));
  }

  public Answer<List<EpisodeFacts.Report>> overdueReports() {
    return service.ask(
        client -> present(client.get().uri("/api/v1/reports/overdue").retrieve().body(REPORTS)));
  }

  public Answer<EpisodeFacts.Consents> consents(UUID id) {
    return service.ask(
        client ->
            present(
                client
                    .get()
                    .uri(EPISODE + "/consents", id)
                    .retrieve()
                    .body(EpisodeFacts.Consents.class)));
  }

  public Answer<EpisodeFacts.Case> caseOf(UUID id) {
    return service.ask(
        client ->
            present(
                client.get().uri(EPISODE + "/case", id).retrieve().body(EpisodeFacts.Case.class)));
  }

  /** Says something of an episode: {@code step} is the last part of the path. */
  public Answer<Boolean> say(UUID id, String step, Object body) {
    return service.ask(client -> post(client, "/api/v1/episodes/" + id + "/" + step, body));
  }

  public Answer<Boolean> outcome(UUID taskId, Map<String, ?> outcome) {
    return service.ask(client -> post(client, "/api/v1/tasks/" + taskId + "/outcome", outcome));
  }

  public Answer<Boolean> alarm(UUID taskId, String reason) {
    return service.ask(
        client -> post(client, "/api/v1/tasks/" + taskId + "/alarm", Map.of("reason", reason)));
  }

  public Answer<Boolean> agree(Map<String, ?> plan, List<UUID> episodes) {
    return service.ask(
        client -> post(client, "/api/v1/sessions", Map.of("plan", plan, "episodes", episodes)));
  }

  public Answer<Boolean> held(UUID sessionId, Map<String, ?> attendance) {
    return service.ask(
        client -> post(client, "/api/v1/sessions/" + sessionId + "/held", attendance));
  }

  public Answer<Boolean> cancel(UUID sessionId) {
    return service.ask(
        client -> post(client, "/api/v1/sessions/" + sessionId + "/cancel", Map.of()));
  }

  private <T> Answer<List<T>> list(UUID id, String part, ParameterizedTypeReference<List<T>> type) {
    return service.ask(
        client -> present(client.get().uri(EPISODE + "/" + part, id).retrieve().body(type)));
  }

  private static boolean post(RestClient client, String path, Object body) {
    client.post().uri(path).body(body).retrieve().toBodilessEntity();
    return true;
  }

  private static <T> T present(@Nullable T body) {
    return Objects.requireNonNull(body, "an answer has a body");
  }
}
