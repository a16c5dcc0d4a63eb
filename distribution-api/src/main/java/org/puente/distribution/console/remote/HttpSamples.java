package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checklists that stabilization-scheduler draws for supervision; never notes. */
@Component
public class HttpSamples {

  private final RemoteService service;

  HttpSamples(RemoteService stabilizationService) {
    this.service = stabilizationService;
  }

  /** One checklist. */
  public record Drawn(
      UUID id,
      String protocol,
      int version,
      List<String> ticked,
      boolean assessed,
      UUID worker,
      Instant appliedAt,
      @Nullable String reviewedBy,
      @Nullable Instant reviewedAt) {}

  /** In the order in which they were drawn; population: of how many. */
  public record Sample(long population, List<Drawn> drawn) {}

  public Answer<Sample> draw(String word, Instant from, Instant until, int size) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client
                    .get()
                    .uri(
                        "/api/v1/quality-sample?word={word}&from={from}&until={until}&size={size}",
                        word,
                        from,
                        until,
                        size)
                    .retrieve()
                    .body(Sample.class)));
  }

  /** The caller went over it. */
  public Answer<Done> reviewed(UUID id) {
    return service.ask(
        client -> {
          client
              .post()
              .uri("/api/v1/quality-sample/{id}/reviewed", id)
              .body(Map.of())
              .retrieve()
              .toBodilessEntity();
          return new Done();
        });
  }
}
