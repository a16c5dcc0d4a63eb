package org.puente.payments.worklist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.orders.OrderKey;

/** What somebody says is so, or should be done, and how they know. */
public record Proposal(UUID id, Subject subject, String reason, String by, Instant at) {

  /** What it is about. */
  public sealed interface Subject {

    /** What became of an order, by the bank's word to a person. */
    record OfOrder(OrderKey order, Claim claim, @Nullable Money withdrawn) implements Subject {}

    /** A contradiction is explained. */
    record OfCase(UUID caseId) implements Subject {}

    /** What a statement and we say differently is explained. */
    record OfItem(UUID itemId) implements Subject {}

    /** Its codes should be replaced by others. */
    record Reissue(UUID transferId) implements Subject {}

    /** What was never sent to an FSP should go to the next. */
    record Fallback(String fsp) implements Subject {}
  }

  /** What a bank told a person about an order. */
  public enum Claim {
    /** It never reached the bank: it may be sent again. */
    NEVER_RECEIVED,
    REJECTED,
    ACCEPTED,
    /** The code can pay nothing any more. */
    CODE_DEAD,
    /** A code of a box pays nothing: another takes its place. */
    NO_FUNDS,
    /** Cash was withdrawn; needs an amount. */
    WITHDRAWN
  }
}
