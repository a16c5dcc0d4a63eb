package org.puente.distribution.console.remote;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;

/** Boxes of pre-funded codes that payment-adapter keeps. */
@Component
public class HttpBoxes {

  private static final ParameterizedTypeReference<List<Box>> BOXES =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<Denomination>> STOCK =
      new ParameterizedTypeReference<>() {};

  private final RemoteService service;
  private final RemoteService patient;

  HttpBoxes(RemoteService paymentsService) {
    this.service = paymentsService;
    this.patient = paymentsService.patiently();
  }

  /**
   * A box that was taken in.
   *
   * @param confirmedBy null until somebody else vouched for it; no code of it goes out before
   */
  public record Box(
      UUID id,
      String fileName,
      int codes,
      Money total,
      String importedBy,
      Instant importedAt,
      @Nullable String confirmedBy,
      @Nullable Instant confirmedAt) {}

  /**
   * How many codes of one worth there are.
   *
   * @param expiringSoon of the free ones, those that expire within seven days
   * @param expiresFirst when the first of the free ones expires; null when there is none
   * @param unconfirmed in boxes that nobody else vouched for yet
   * @param waiting orders of that worth without a code
   * @param low fewer free ones than are wanted, or than orders wait
   */
  public record Denomination(
      BigDecimal amount,
      String currency,
      long free,
      long expiringSoon,
      @Nullable Instant expiresFirst,
      long unconfirmed,
      long assigned,
      long dead,
      long waiting,
      boolean low) {}

  /** What is wrong with a row of a file; {@code field} and {@code reason} are stable keys. */
  public record Row(int row, String field, String reason) {}

  /** What a file holds. */
  public record Held(int codes, Money total) {}

  /** What came of a file of codes. */
  public sealed interface Taken {

    /** All of it is in. */
    record In(Box box) implements Taken {}

    /**
     * None of it is.
     *
     * @param held what the file holds, where that is not what the bank says
     */
    record Refused(String slug, List<Row> rows, @Nullable Held held) implements Taken {}
  }

  /** A refusal as it is sent. */
  private record Problem(String type, @Nullable List<Row> rows, @Nullable Held held) {

    Taken taken() {
      return new Taken.Refused(
          type.substring(type.lastIndexOf(':') + 1),
          Objects.requireNonNullElse(rows, List.of()),
          held);
    }
  }

  public Answer<List<Denomination>> stock(String fsp) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client.get().uri("/api/v1/fsps/{fsp}/stock", fsp).retrieve().body(STOCK)));
  }

  /** Newest first. */
  public Answer<List<Box>> all(String fsp) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client.get().uri("/api/v1/fsps/{fsp}/code-batches", fsp).retrieve().body(BOXES)));
  }

  /**
   * Brings a file.
   *
   * @param codes how many the bank says it holds
   * @param total what the bank says they are worth together
   */
  public Answer<Taken> take(String fsp, Resource file, int codes, BigDecimal total) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("file", file);
    form.add("codes", String.valueOf(codes));
    form.add("total", total.toPlainString());
    return patient.ask(
        client -> {
          try {
            return new Taken.In(
                Objects.requireNonNull(
                    client
                        .post()
                        .uri("/api/v1/fsps/{fsp}/code-batches", fsp)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form)
                        .retrieve()
                        .body(Box.class)));
          } catch (HttpClientErrorException e) {
            if (e.getStatusCode() != HttpStatus.UNPROCESSABLE_CONTENT) {
              throw e;
            }
            return Objects.requireNonNull(e.getResponseBodyAs(Problem.class)).taken();
          }
        });
  }

  /** Vouches for a box that somebody else brought. */
  public Answer<UUID> confirm(String fsp, UUID box) {
    return service.ask(
        client -> {
          client
              .post()
              .uri("/api/v1/fsps/{fsp}/code-batches/{id}/confirmation", fsp, box)
              .retrieve()
              .toBodilessEntity();
          return box;
        });
  }
}
