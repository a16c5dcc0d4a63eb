package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** How long stabilization-scheduler keeps what, and what proves that it went. */
@Component
public class HttpRetention {

  private static final ParameterizedTypeReference<List<Policy>> VERSIONS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<Proof>> PROOFS =
      new ParameterizedTypeReference<>() {};
  private static final String RETENTION = "/api/v1/retention";
  private static final String DRAFT = RETENTION + "/draft";

  private final RemoteService service;

  HttpRetention(RemoteService stabilizationService) {
    this.service = stabilizationService;
  }

  /** Days after the end of support, by kind of record. */
  public record Policy(
      int version,
      Map<String, Integer> days,
      boolean assumed,
      Instant publishedAt,
      @Nullable String reason,
      @Nullable String draftedBy,
      @Nullable String publishedBy) {}

  /** That records of one person went. */
  public record Proof(
      UUID personId,
      String recordType,
      int policyVersion,
      Instant doneAt,
      long records,
      @Nullable String keyFingerprint) {}

  /** The next policy as it was written, and of how many people something would go at once. */
  public record Draft(
      int basedOn,
      int revision,
      Author author,
      Instant writtenAt,
      Content content,
      Map<String, Long> goesAtOnce) {}

  /** Who wrote it. */
  public record Author(UUID id, String name) {}

  /** What would be in force, and why. */
  public record Content(String reason, Map<String, Integer> days, boolean assumed) {}

  /** Newest first. */
  public Answer<List<Policy>> versions() {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client.get().uri(RETENTION + "/versions").retrieve().body(VERSIONS)));
  }

  /** Newest first, at most 100. */
  public Answer<List<Proof>> proofs() {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client.get().uri(RETENTION + "/proofs").retrieve().body(PROOFS)));
  }

  /** Refused as not found where there is none. */
  public Answer<Draft> draft() {
    return service.ask(
        client -> Objects.requireNonNull(client.get().uri(DRAFT).retrieve().body(Draft.class)));
  }

  public Answer<Done> write(int basedOn, Content content) {
    return service.ask(
        client -> {
          client
              .put()
              .uri(DRAFT)
              .body(
                  Map.of(
                      "basedOn", basedOn,
                      "reason", content.reason(),
                      "days", content.days(),
                      "assumed", content.assumed()))
              .retrieve()
              .toBodilessEntity();
          return new Done();
        });
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
}
