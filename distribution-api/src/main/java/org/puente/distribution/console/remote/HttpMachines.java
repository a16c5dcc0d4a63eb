package org.puente.distribution.console.remote;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;

/** The machines at which an FSP's codes are collected, at payment-adapter. */
@Component
public class HttpMachines {

  private static final ParameterizedTypeReference<List<Machine>> MACHINES =
      new ParameterizedTypeReference<>() {};

  private static final String PATH = "/api/v1/fsps/{fsp}/machines";

  /**
   * A machine as the organisation describes it.
   *
   * @param territory code of the place in programmes
   * @param place as people call the town or quarter
   * @param hours as people read them
   * @param accessible without steps, and reached from a wheelchair
   * @param noteEs what to know in Spanish
   * @param noteEn the same in English
   */
  public record Machine(
      String territory,
      String place,
      String name,
      String address,
      @Nullable String hours,
      boolean accessible,
      @Nullable String noteEs,
      @Nullable String noteEn) {

    /** What to know of it, in the reader's language, else in the other. */
    public @Nullable String note(String language) {
      String own = language.equals("en") ? noteEn : noteEs;
      return own == null ? (language.equals("en") ? noteEs : noteEn) : own;
    }
  }

  /** What is wrong with a row of a file; {@code field} and {@code reason} are stable keys. */
  public record Row(int row, String field, String reason) {}

  /** What came of a file of machines. */
  public sealed interface Taken {

    /** They are its machines from now on. */
    record In(int machines) implements Taken {}

    /**
     * Nothing changed.
     *
     * @param fields columns that are missing
     * @param refusal why it is no table at all; null where it is one
     */
    record Refused(String slug, List<Row> rows, List<String> fields, @Nullable String refusal)
        implements Taken {}
  }

  /** A refusal as it is sent. */
  private record Sent(
      String type,
      @Nullable List<Row> rows,
      @Nullable List<String> fields,
      @Nullable String refusal) {

    Taken taken() {
      return new Taken.Refused(
          type.substring(type.lastIndexOf(':') + 1),
          Objects.requireNonNullElse(rows, List.of()),
          Objects.requireNonNullElse(fields, List.of()),
          refusal);
    }
  }

  private final HttpCalls calls;
  private final RemoteService patient;

  HttpMachines(RemoteService paymentsService) {
    this.calls = new HttpCalls(paymentsService);
    this.patient = paymentsService.patiently();
  }

  /** By place and name. */
  public Answer<List<Machine>> of(String fsp) {
    return calls.get(MACHINES, at -> at.path(PATH).build(fsp));
  }

  /** Takes the place of all that were there, or of none. */
  public Answer<Taken> replace(String fsp, Resource file) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("file", file);
    return patient.ask(
        client -> {
          try {
            return Objects.requireNonNull(
                client
                    .post()
                    .uri(PATH, fsp)
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(form)
                    .retrieve()
                    .body(Taken.In.class));
          } catch (HttpClientErrorException e) {
            if (e.getStatusCode() != HttpStatus.UNPROCESSABLE_CONTENT) {
              throw e;
            }
            return Objects.requireNonNull(e.getResponseBodyAs(Sent.class)).taken();
          }
        });
  }
}
