package org.puente.distribution.console.remote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.Settlement.Claim;
import org.puente.events.contract.Money;
import org.puente.events.http.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What waits for people at payment-adapter, because no bank can be asked. */
@Component
public class HttpWorklist {

  private static final ParameterizedTypeReference<Page<UndecidedOrder>> ORDERS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Page<BankCase>> CASES =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Page<Settlement>> PROPOSALS =
      new ParameterizedTypeReference<>() {};

  private static final int ROWS = 25;

  private final HttpCalls calls;

  HttpWorklist(RemoteService paymentsService) {
    this.calls = new HttpCalls(paymentsService);
  }

  /** Codes whose bank cannot say what became of them. */
  public Answer<Page<UndecidedOrder>> undecided(@Nullable String after) {
    return page(ORDERS, "/api/v1/worklist", after);
  }

  /** Open contradictions, oldest first. */
  public Answer<Page<BankCase>> cases(@Nullable String after) {
    return page(CASES, "/api/v1/cases", after);
  }

  public Answer<BankCase> openedCase(UUID id) {
    return calls.get(BankCase.class, "/api/v1/cases/{id}", id);
  }

  /** Proposals that wait for a second person, oldest first. */
  public Answer<Page<Settlement>> proposals(@Nullable String after) {
    return page(PROPOSALS, "/api/v1/proposals", after);
  }

  /** Those that wait about one transfer. */
  public Answer<Page<Settlement>> proposalsAbout(UUID transfer) {
    return calls.get(
        PROPOSALS, at -> at.path("/api/v1/proposals").queryParam("transferId", transfer).build());
  }

  public Answer<Settlement> proposal(UUID id) {
    return calls.get(Settlement.class, "/api/v1/proposals/{id}", id);
  }

  /** A proposal that was made. */
  public record Made(UUID id) {}

  /** Says what a bank told a person about a code; {@code withdrawn} of a withdrawal only. */
  public Answer<Made> claim(
      String fsp, UUID reference, Claim claim, @Nullable Money withdrawn, String reason) {
    Map<String, Object> said = new HashMap<>(Map.of("claim", claim, "reason", reason));
    if (withdrawn != null) {
      said.put("withdrawn", withdrawn);
    }
    return calls.post(
        Made.class, said, "/api/v1/orders/{fsp}/{reference}/proposals", fsp, reference);
  }

  public Answer<Made> explainCase(UUID id, String reason) {
    return propose(reason, "/api/v1/cases/{id}/proposals", id);
  }

  public Answer<Made> explainDifference(UUID id, String reason) {
    return propose(reason, "/api/v1/reconciliation-items/{id}/proposals", id);
  }

  /** Other codes for a transfer, once the old ones are dead at the bank. */
  public Answer<Made> reissue(UUID transfer, String reason) {
    return propose(reason, "/api/v1/payouts/{id}/reissue-proposals", transfer);
  }

  /** Whatever was surely never sent to a bank goes to the next allowed one. */
  public Answer<Made> fallBack(String fsp, String reason) {
    return propose(reason, "/api/v1/fsps/{fsp}/fallback-proposals", fsp);
  }

  public Answer<Done> confirm(UUID proposal) {
    return calls.act(Map.of(), "/api/v1/proposals/{id}/confirmation", proposal);
  }

  public Answer<Done> discard(UUID proposal) {
    return calls.act(Map.of(), "/api/v1/proposals/{id}/discarding", proposal);
  }

  private Answer<Made> propose(String reason, String path, Object subject) {
    return calls.post(Made.class, Map.of("reason", reason), path, subject);
  }

  private <T> Answer<Page<T>> page(
      ParameterizedTypeReference<Page<T>> type, String path, @Nullable String after) {
    return calls.get(
        type,
        at ->
            at.path(path)
                .queryParam("limit", ROWS)
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .build());
  }
}
