package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What people wrote to us, at payment-adapter: complaints, and calls that they asked for. */
@Component
public class HttpDesks {

  private static final ParameterizedTypeReference<Page<Complaint>> COMPLAINTS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Page<Call>> CALLS =
      new ParameterizedTypeReference<>() {};

  /** Which desk a complaint lies on. */
  public enum Desk {
    ORDINARY("complaints"),
    SENSITIVE("sensitive-complaints");

    private final String path;

    Desk(String path) {
      this.path = path;
    }
  }

  /**
   * One that waits for an answer.
   *
   * @param transferId the newest transfer of the phone that it came from
   */
  public record Complaint(
      UUID id, String ticket, @Nullable UUID transferId, String language, Instant openedAt) {}

  /** What it says and the number that it came from. */
  public record Words(String number, String words) {

    @Override
    public String toString() {
      return "Words[***]";
    }
  }

  /** Somebody who asked for a code by text, and waits for a call. */
  public record Call(UUID id, @Nullable UUID transferId, String language, Instant openedAt) {}

  /** Whom to call. */
  public record Number(String number) {

    @Override
    public String toString() {
      return "Number[***]";
    }
  }

  /** How a call ended. */
  public enum CallOutcome {
    HELPED,
    NOT_REACHED,
    NOT_THEM,
    WRONG_NUMBER
  }

  private final HttpCalls calls;

  HttpDesks(RemoteService paymentsService) {
    this.calls = new HttpCalls(paymentsService);
  }

  /** Oldest first. */
  public Answer<Page<Complaint>> complaints(Desk desk, @Nullable String after) {
    return page(COMPLAINTS, "/api/v1/" + desk.path, after);
  }

  public Answer<Complaint> complaint(Desk desk, UUID id) {
    return calls.get(Complaint.class, "/api/v1/{desk}/{id}", desk.path, id);
  }

  /** Leaves a line there that the caller read it. */
  public Answer<Words> read(Desk desk, UUID id) {
    return calls.post(Words.class, Map.of(), "/api/v1/{desk}/{id}/read", desk.path, id);
  }

  public Answer<Done> answer(Desk desk, UUID id, String answer) {
    return calls.act(Map.of("answer", answer), "/api/v1/{desk}/{id}/answer", desk.path, id);
  }

  /** Oldest first. */
  public Answer<Page<Call>> calls(@Nullable String after) {
    return page(CALLS, "/api/v1/callbacks", after);
  }

  public Answer<Call> call(UUID id) {
    return calls.get(Call.class, "/api/v1/callbacks/{id}", id);
  }

  /** Leaves a line there that the caller saw it. */
  public Answer<Number> number(UUID id) {
    return calls.post(Number.class, Map.of(), "/api/v1/callbacks/{id}/number", id);
  }

  public Answer<Done> close(UUID id, CallOutcome outcome) {
    return calls.act(Map.of("outcome", outcome), "/api/v1/callbacks/{id}/close", id);
  }

  private <T> Answer<Page<T>> page(
      ParameterizedTypeReference<Page<T>> type, String path, @Nullable String after) {
    return calls.get(
        type, at -> at.path(path).queryParamIfPresent("after", Optional.ofNullable(after)).build());
  }
}
