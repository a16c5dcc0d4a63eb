package org.puente.distribution.console.remote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Banks' days beside their statements, at payment-adapter. */
@Component
public class HttpDays {

  private static final ParameterizedTypeReference<List<BankDay>> DAYS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Page<BankDifference>> DIFFERENCES =
      new ParameterizedTypeReference<>() {};

  private static final String DAY = "/api/v1/fsps/{fsp}/days/{day}";

  /** That a day was closed, or opened again for a reason. */
  public record Decision(String decision, @Nullable String reason, String by, Instant at) {}

  /** A day, and what people decided about it, in order. */
  public record Decided(BankDay day, List<Decision> decisions) {}

  private final HttpCalls calls;

  HttpDays(RemoteService paymentsService) {
    this.calls = new HttpCalls(paymentsService);
  }

  /** Newest first. */
  public Answer<List<BankDay>> days(String fsp) {
    return calls.get(DAYS, at -> at.path("/api/v1/fsps/{fsp}/days").build(fsp));
  }

  /** Days of any bank in which something is not settled, oldest first. */
  public Answer<List<BankDay>> unsettled() {
    return calls.get(DAYS, at -> at.path("/api/v1/unsettled-days").build());
  }

  public Answer<Decided> day(String fsp, LocalDate day) {
    return calls.get(Decided.class, DAY, fsp, day);
  }

  /** What of a day does not match by itself, settled or not. */
  public Answer<Page<BankDifference>> differences(
      String fsp, LocalDate day, @Nullable String after) {
    return calls.get(
        DIFFERENCES,
        at ->
            at.path(DAY + "/items")
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .build(fsp, day));
  }

  public Answer<BankDifference> difference(UUID id) {
    return calls.get(BankDifference.class, "/api/v1/reconciliation-items/{id}", id);
  }

  public Answer<Done> close(String fsp, LocalDate day) {
    return calls.act(Map.of(), DAY + "/closing", fsp, day);
  }

  public Answer<Done> reopen(String fsp, LocalDate day, String reason) {
    return calls.act(Map.of("reason", reason), DAY + "/reopening", fsp, day);
  }
}
