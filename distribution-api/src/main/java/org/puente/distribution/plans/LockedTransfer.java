package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.contract.StopKind;

/**
 * A transfer while nobody else can move it.
 *
 * @param scope of its plan
 * @param passed whether the release walk has gone past it
 * @param stop what awaits an answer
 * @param lastSequence of its promise
 */
public record LockedTransfer(
    TransferContent content,
    UUID planId,
    UUID promiseId,
    PlanScope scope,
    byte[] sealedPayee,
    @Nullable Instant planApprovedAt,
    TransferStatus status,
    String fsp,
    boolean passed,
    @Nullable StopKind stop,
    long lastSequence) {

  public Money money() {
    return new Money(content.amount(), scope.currency());
  }

  BigDecimal amount() {
    return content.amount();
  }
}
