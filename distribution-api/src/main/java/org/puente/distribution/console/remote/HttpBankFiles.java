package org.puente.distribution.console.remote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Files that payment-adapter sends to banks and takes from them. */
@Component
public class HttpBankFiles {

  private static final ParameterizedTypeReference<List<Sent>> SENT =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<Received>> RECEIVED =
      new ParameterizedTypeReference<>() {};

  private final RemoteService service;
  private final RemoteService patient;

  HttpBankFiles(RemoteService paymentsService) {
    this.service = paymentsService;
    this.patient = paymentsService.patiently();
  }

  /** A file of payments, on its way to the bank or there. */
  public record Sent(
      Head head,
      State state,
      @Nullable String name,
      @Nullable Instant deliveredAt,
      @Nullable Instant answeredAt,
      @Nullable String takenBy,
      @Nullable String confirmedBy) {

    /** How far it has come. */
    public enum State {
      GATHERED,
      READY,
      DELIVERED,
      ANSWERED,
      EMPTY
    }

    /** What stands above its payments. */
    public record Head(
        UUID fileId,
        int number,
        Instant createdAt,
        LocalDate executionDate,
        long count,
        Money total) {}

    public String tone() {
      return switch (state) {
        case ANSWERED -> "done";
        case DELIVERED -> "go";
        case READY, GATHERED -> "wait";
        case EMPTY -> "stop";
      };
    }
  }

  /** A file of the bank's. */
  public record Received(
      UUID id,
      String name,
      State state,
      @Nullable String kind,
      long size,
      long lines,
      long appliedTo,
      Instant arrivedAt,
      @Nullable String broughtBy,
      @Nullable String confirmedBy,
      @Nullable Refusal refusal) {

    /** How far it has come. */
    public enum State {
      WAITING,
      ARRIVED,
      READ,
      APPLIED,
      REFUSED
    }

    /** Why nothing of it counts; {@code row} is 0 where it is about the whole file. */
    public record Refusal(String reason, long row, @Nullable String field) {}

    public String tone() {
      return switch (state) {
        case APPLIED -> "done";
        case ARRIVED, READ -> "go";
        case WAITING -> "wait";
        case REFUSED -> "stop";
      };
    }
  }

  /** What became of a file's lines, and those that a person has to look at. */
  public record Verdicts(Map<String, Long> counts, List<Odd> odd) {

    /** One line that nobody here can make sense of. */
    public record Odd(
        int row, @Nullable String reference, String verdict, @Nullable Money amount) {}
  }

  private record Brought(UUID id) {}

  /** A file as the bank is to get it. */
  public record Carried(String disposition, byte[] content) {}

  /** Newest first. */
  public Answer<List<Sent>> sent(String fsp) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client.get().uri("/api/v1/fsps/{fsp}/files/sent", fsp).retrieve().body(SENT)));
  }

  /** Newest first. */
  public Answer<List<Received>> received(String fsp) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client
                    .get()
                    .uri("/api/v1/fsps/{fsp}/files/received", fsp)
                    .retrieve()
                    .body(RECEIVED)));
  }

  public Answer<Verdicts> verdicts(String fsp, UUID file) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client
                    .get()
                    .uri("/api/v1/fsps/{fsp}/files/received/{id}/verdicts", fsp, file)
                    .retrieve()
                    .body(Verdicts.class)));
  }

  /** To carry to the bank's portal; who took it is noted. */
  public Answer<Carried> take(String fsp, UUID file) {
    return patient.ask(
        client -> {
          var answer =
              client
                  .post()
                  .uri("/api/v1/fsps/{fsp}/files/sent/{id}/download", fsp, file)
                  .retrieve()
                  .toEntity(byte[].class);
          return new Carried(
              answer.getHeaders().getContentDisposition().toString(),
              Objects.requireNonNullElse(answer.getBody(), new byte[0]));
        });
  }

  /** Somebody else saw it at the bank's portal. */
  public Answer<UUID> confirmHandedIn(String fsp, UUID file) {
    return confirm("/api/v1/fsps/{fsp}/files/sent/{id}/confirmation", fsp, file);
  }

  /** Brings a file from the bank's portal. */
  public Answer<UUID> bring(String fsp, Resource file) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("file", file);
    return patient.ask(
        client ->
            Objects.requireNonNull(
                    client
                        .post()
                        .uri("/api/v1/fsps/{fsp}/files/received", fsp)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form)
                        .retrieve()
                        .body(Brought.class))
                .id());
  }

  /** Confirms a file that somebody else brought: from now on it is read. */
  public Answer<UUID> confirmBrought(String fsp, UUID file) {
    return confirm("/api/v1/fsps/{fsp}/files/received/{id}/confirmation", fsp, file);
  }

  private Answer<UUID> confirm(String path, String fsp, UUID file) {
    return service.ask(
        client -> {
          client.post().uri(path, fsp, file).retrieve().toBodilessEntity();
          return file;
        });
  }
}
