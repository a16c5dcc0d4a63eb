package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.WrittenPolicy.Cases;
import org.puente.distribution.console.remote.WrittenPolicy.Rules;
import org.puente.distribution.console.remote.WrittenPolicy.Support;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * The rules by which stabilization-scheduler asks somebody to stand by, and what they are to
 * become.
 */
@Component
public class HttpPolicies {

  private static final ParameterizedTypeReference<List<WrittenPolicy>> VERSIONS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<Timed>> TIMED =
      new ParameterizedTypeReference<>() {};
  private static final String DRAFT = "/api/v1/policies/draft";

  private final RemoteService service;

  HttpPolicies(RemoteService stabilizationService) {
    this.service = stabilizationService;
  }

  /** The next version as it was written. */
  public record Draft(
      UUID id, int basedOn, int revision, Author author, Instant writtenAt, Content content) {}

  /** Who wrote it. */
  public record Author(UUID id, String name) {}

  /** What would be in force, and why. */
  public record Content(String reason, Rules rules, Support support, Cases cases) {}

  /** When somebody of that tier would be asked about. */
  public record Timed(String urgency, List<Instant> stages, Instant firstContactBy) {}

  /** What rules would have raised for the promises that fell due in a stretch of time. */
  public record Replay(
      long promises,
      long tasks,
      long people,
      long raisedThen,
      List<Row> rows,
      List<Raised> first) {}

  /** So many tasks of one kind. */
  public record Row(int stage, String urgency, String territory, String cause, long tasks) {}

  /** One task that would have been raised. */
  public record Raised(
      UUID personId,
      int stage,
      String urgency,
      String territory,
      @Nullable String cause,
      Instant at,
      boolean wasRaised) {}

  /** Newest first. */
  public Answer<List<WrittenPolicy>> versions() {
    return service.ask(
        client -> present(client.get().uri("/api/v1/policies").retrieve().body(VERSIONS)));
  }

  /** Refused as not found where there is none. */
  public Answer<Draft> draft() {
    return service.ask(client -> present(client.get().uri(DRAFT).retrieve().body(Draft.class)));
  }

  public Answer<Draft> write(int basedOn, Content content) {
    return service.ask(
        client ->
            present(
                client
                    .put()
                    .uri(DRAFT)
                    .body(
                        Map.of(
                            "basedOn", basedOn,
                            "reason", content.reason(),
                            "rules", content.rules(),
                            "support", content.support(),
                            "cases", content.cases()))
                    .retrieve()
                    .body(Draft.class)));
  }

  public Answer<Done> discard() {
    return service.ask(
        client -> {
          client.method(HttpMethod.DELETE).uri(DRAFT).retrieve().toBodilessEntity();
          return new Done();
        });
  }

  public Answer<Done> switchOn(int revision) {
    return service.ask(
        client -> {
          client
              .post()
              .uri(DRAFT + "/switch-on")
              .body(Map.of("revision", revision))
              .retrieve()
              .toBodilessEntity();
          return new Done();
        });
  }

  /** For a promise of no programme or place in particular. */
  public Answer<List<Timed>> preview(Rules rules, Instant dueAt) {
    return service.ask(
        client ->
            present(
                client
                    .post()
                    .uri("/api/v1/policies/preview")
                    .body(Map.of("rules", rules, "dueAt", dueAt))
                    .retrieve()
                    .body(TIMED)));
  }

  public Answer<Replay> replay(Rules rules, Instant from, Instant until) {
    return service
        .patiently()
        .ask(
            client ->
                present(
                    client
                        .post()
                        .uri("/api/v1/policies/replay")
                        .body(Map.of("rules", rules, "from", from, "until", until))
                        .retrieve()
                        .body(Replay.class)));
  }

  private static <T> T present(@Nullable T body) {
    return Objects.requireNonNull(body, "an answer has a body");
  }
}
