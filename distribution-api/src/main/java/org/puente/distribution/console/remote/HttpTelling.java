package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What a person tells another in payment-adapter's name: codes on the phone, and status passes. */
@Component
public class HttpTelling {

  private static final ParameterizedTypeReference<List<Call>> CALLS =
      new ParameterizedTypeReference<>() {};

  /** Codes and PINs are told by two people. */
  public enum Kind {
    CODE,
    PIN
  }

  /**
   * A call that waits, for whoever chose to be called.
   *
   * @param safeNow whether it is an hour that the person named as safe
   * @param until when the code expires
   * @param inHandOf who is calling now; null where nobody is
   * @param failed how often nothing could be told
   * @param last the last try; null where nobody began
   */
  public record Call(
      UUID id,
      UUID transferId,
      Kind kind,
      int part,
      String language,
      boolean safeNow,
      @Nullable Instant until,
      @Nullable String inHandOf,
      int failed,
      @Nullable Try last) {}

  /** How a call went on. */
  public record Try(String caller, String step, Instant at) {}

  /** Whom to call. */
  public record Number(String number) {

    @Override
    public String toString() {
      return "Number[***]";
    }
  }

  /** What to read out. */
  public record Words(String words) {

    @Override
    public String toString() {
      return "Words[***]";
    }
  }

  /** Why nothing was told. */
  public enum Failure {
    NOT_REACHED,
    NOT_THEM,
    WRONG_NUMBER
  }

  /** What opens the status page once. */
  public record Pass(String reference, String code, Instant until) {

    @Override
    public String toString() {
      return "Pass[***]";
    }
  }

  private final HttpCalls calls;

  HttpTelling(RemoteService paymentsService) {
    this.calls = new HttpCalls(paymentsService);
  }

  /** The longest waiting first, at most 200. */
  public Answer<List<Call>> calls() {
    return calls.get(CALLS, at -> at.path("/api/v1/calls").build());
  }

  public Answer<Call> call(UUID id) {
    return calls.get(Call.class, "/api/v1/calls/{id}", id);
  }

  /** Leaves a line there, and the call is the caller's for a while. */
  public Answer<Number> number(UUID id) {
    return calls.post(Number.class, Map.of(), "/api/v1/calls/{id}/number", id);
  }

  /** It is told by that. */
  public Answer<Words> words(UUID id) {
    return calls.post(Words.class, Map.of(), "/api/v1/calls/{id}/words", id);
  }

  public Answer<Done> failed(UUID id, Failure why) {
    return calls.act(Map.of("outcome", why), "/api/v1/calls/{id}/outcome", id);
  }

  /** For the person whose transfer it is. */
  public Answer<Pass> pass(UUID transfer) {
    return calls.post(Pass.class, Map.of("transferId", transfer), "/api/v1/status-passes");
  }
}
