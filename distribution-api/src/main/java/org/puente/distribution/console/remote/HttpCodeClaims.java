package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Codes of boxes that pay nothing, at payment-adapter. */
@Component
public class HttpCodeClaims {

  private static final ParameterizedTypeReference<List<Claim>> CLAIMS =
      new ParameterizedTypeReference<>() {};

  private static final String PATH = "/api/v1/fsps/{fsp}/code-claims";

  /** What the bank did about a code that it had been paid for. */
  public enum Kind {
    CLAIMED,
    REFUNDED,
    REFUSED
  }

  /** What is known of the bank's doing. */
  public record Answered(Kind answer, String note, String by, Instant at) {}

  /** What somebody said of a code, and what another decided; null while nobody did. */
  public record Report(
      String reason,
      String by,
      Instant at,
      @Nullable String decision,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt) {}

  /**
   * A code that was said to pay nothing.
   *
   * @param id of the proposal
   * @param serial the bank's own number of the code
   * @param next state of the order that took its place; null where none did
   * @param answer null until something is known of the bank's doing
   */
  public record Claim(
      UUID id,
      String serial,
      String fileName,
      Money amount,
      UUID transferId,
      String state,
      @Nullable String next,
      Report report,
      @Nullable Answered answer) {

    public boolean confirmed() {
      return "CONFIRMED".equals(report.decision());
    }

    /** What became of the person: a key of the bundles. */
    public String person() {
      if (!confirmed()) {
        return "waits";
      }
      if (next == null) {
        return state.equals("ACCEPTED") ? "doing" : "not-replaced";
      }
      return switch (next) {
        case "NEW" -> "queued";
        case "ACCEPTED" -> "told";
        case "PARTLY_WITHDRAWN", "WITHDRAWN" -> "paid";
        default -> "over";
      };
    }
  }

  /** Whose a code is. */
  public record Owner(UUID transferId, UUID clientReference) {}

  private final HttpCalls calls;

  HttpCodeClaims(RemoteService paymentsService) {
    this.calls = new HttpCalls(paymentsService);
  }

  /** Newest first. */
  public Answer<List<Claim>> all(String fsp) {
    return calls.get(CLAIMS, at -> at.path(PATH).build(fsp));
  }

  public Answer<Done> answer(String fsp, UUID claim, Kind answer, String note) {
    return calls.act(Map.of("answer", answer, "note", note), PATH + "/{id}/answers", fsp, claim);
  }

  /** Whose a code with the bank's own number is. */
  public Answer<Owner> owner(String fsp, String serial) {
    return calls.get(Owner.class, "/api/v1/fsps/{fsp}/codes?serial={serial}", fsp, serial);
  }
}
