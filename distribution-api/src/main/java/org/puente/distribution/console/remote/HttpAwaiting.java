package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What waits at payment-adapter for somebody other than who began it. */
@Component
public class HttpAwaiting {

  private static final ParameterizedTypeReference<List<Awaiting>> ALL =
      new ParameterizedTypeReference<>() {};

  /** What waits. */
  public enum Kind {
    PROPOSAL,
    BOX,
    FILE_BROUGHT,
    FILE_HANDED_IN
  }

  /**
   * One thing that the caller did not begin.
   *
   * @param fsp empty where it is about no single one
   */
  public record Awaiting(Kind kind, UUID id, String fsp, String begunBy, Instant since) {}

  private final HttpCalls calls;

  HttpAwaiting(RemoteService paymentsService) {
    this.calls = new HttpCalls(paymentsService);
  }

  /** Oldest first. */
  public Answer<List<Awaiting>> all() {
    return calls.get(ALL, at -> at.path("/api/v1/awaiting-second").build());
  }
}
