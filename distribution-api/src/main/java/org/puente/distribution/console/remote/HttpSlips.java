package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Codes and PINs on paper, at payment-adapter. */
@Component
public class HttpSlips {

  private static final ParameterizedTypeReference<List<Waiting>> WAITING =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Page<Batch>> BATCHES =
      new ParameterizedTypeReference<>() {};

  /** Codes and PINs are never in one paper, nor in one person's hands. */
  public enum Kind {
    CODE("codes"),
    PIN("pins");

    private final String path;

    Kind(String path) {
      this.path = path;
    }

    /** As it stands in addresses, and in names of the bundles. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whose slips go together. */
  public record Place(UUID organisationId, UUID programmeId, String territory) {}

  /** How many people of a place wait. */
  public record Waiting(Place place, int people) {}

  /** Some people of a place, each with a ticket, from 1 on. */
  public record Batch(UUID id, Place place, int tickets, String madeBy, Instant madeAt) {}

  /** Whose turn a ticket is. */
  public record Ticket(int ticket, UUID transferId) {}

  /** A paper that somebody printed; the first has no reason, the others have one. */
  public record Printing(
      Kind kind,
      int number,
      String custodian,
      Instant printedAt,
      int slips,
      @Nullable String reason) {}

  /** A batch, its tickets, and what was printed of it. */
  public record Whole(Batch batch, List<Ticket> tickets, List<Printing> printings) {

    /** Of one kind, in order. */
    public List<Printing> printed(Kind kind) {
      return printings.stream().filter(each -> each.kind() == kind).toList();
    }
  }

  /**
   * To print once more.
   *
   * @param tickets null for all
   */
  public record Again(String reason, @Nullable List<Integer> tickets) {}

  private final HttpCalls calls;
  private final RemoteService patient;

  HttpSlips(RemoteService paymentsService) {
    this.calls = new HttpCalls(paymentsService);
    this.patient = paymentsService.patiently();
  }

  public Answer<List<Waiting>> waiting() {
    return calls.get(WAITING, at -> at.path("/api/v1/slips").build());
  }

  /** The newest first. */
  public Answer<Page<Batch>> batches(@Nullable String after) {
    return calls.get(
        BATCHES,
        at ->
            at.path("/api/v1/slip-batches")
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .build());
  }

  public Answer<Whole> batch(UUID id) {
    return calls.get(Whole.class, "/api/v1/slip-batches/{id}", id);
  }

  /** Gives a ticket to each who waits there. */
  public Answer<Batch> make(Place place) {
    return calls.post(Batch.class, place, "/api/v1/slip-batches");
  }

  /** The paper, as a PDF; {@code again} is null for the first time. */
  public Answer<byte[]> print(UUID batch, Kind kind, @Nullable Again again) {
    String path = "/api/v1/slip-batches/{id}/" + kind.path;
    Object body = again == null ? Map.of() : again;
    return patient.ask(
        client ->
            Objects.requireNonNull(
                client
                    .post()
                    .uri(again == null ? path : path + "/again", batch)
                    .accept(MediaType.APPLICATION_PDF, MediaType.APPLICATION_PROBLEM_JSON)
                    .body(body)
                    .retrieve()
                    .body(byte[].class)));
  }
}
