package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The standardised mechanisms of standing by, as stabilization-scheduler keeps their versions. */
@Component
public class HttpProtocols {

  private static final ParameterizedTypeReference<List<Version>> VERSIONS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<Use>> USES =
      new ParameterizedTypeReference<>() {};

  private final RemoteService service;

  HttpProtocols(RemoteService stabilizationService) {
    this.service = stabilizationService;
  }

  /** One version, which nobody edits. */
  public record Version(
      String code,
      int version,
      Instant activeFrom,
      String nameEs,
      String nameEn,
      String mode,
      @Nullable String qualification,
      boolean waitsForConsent,
      String designProcess,
      String source,
      List<EpisodeFacts.Step> steps,
      @Nullable String writtenBy) {}

  /** How often one was applied; assessed: after an assessment of needs. */
  public record Use(String code, long applied, long assessed) {}

  /** The newest of each. */
  public Answer<List<Version>> current() {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client.get().uri("/api/v1/protocols").retrieve().body(VERSIONS)));
  }

  public Answer<List<Use>> uses() {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client.get().uri("/api/v1/protocols/uses").retrieve().body(USES)));
  }

  /** Newest first; none where there is no such code. */
  public Answer<List<Version>> versions(String code) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client
                    .get()
                    .uri("/api/v1/protocols/{code}/versions", code)
                    .retrieve()
                    .body(VERSIONS)));
  }

  public Answer<Done> replace(String code, Map<String, ?> version) {
    return service.ask(
        client -> {
          client
              .post()
              .uri("/api/v1/protocols/{code}/versions", code)
              .body(version)
              .retrieve()
              .toBodilessEntity();
          return new Done();
        });
  }
}
