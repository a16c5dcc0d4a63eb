package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.contract.StopKind;

/**
 * A transfer while nobody else can move it.
 *
 * @param fsps of its plan, in order
 * @param passed whether the release walk has gone past it
 * @param stop what awaits an answer
 * @param lastSequence of its promise
 */
public record LockedTransfer(
    TransferContent content,
    UUID planId,
    UUID promiseId,
    UUID programmeId,
    int cycle,
    String currency,
    List<String> fsps,
    byte[] sealedPayee,
    @Nullable Instant planApprovedAt,
    TransferStatus status,
    String fsp,
    boolean passed,
    @Nullable StopKind stop,
    long lastSequence) {

  public Money money() {
    return new Money(content.amount(), currency);
  }

  BigDecimal amount() {
    return content.amount();
  }
}
