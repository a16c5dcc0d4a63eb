package org.puente.distribution.plans;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.Money;
import org.puente.events.contract.TransferApproved;

/**
 * Makes the TransferApproved of a plan's transfers: a function of frozen rows, so always the same.
 */
public final class TransferAnnouncement {

  private final UUID programmeId;
  private final int cycle;
  private final String currency;
  private final List<String> fsps;
  private final Instant approvedAt;
  private final RequestHashing hashing;

  /** For one plan, approved at that time; one instance per thread. */
  public TransferAnnouncement(PlanScope scope, Instant approvedAt) {
    this(scope.programmeId(), scope.cycle(), scope.currency(), scope.fsps(), approvedAt);
  }

  TransferAnnouncement(
      UUID programmeId, int cycle, String currency, List<String> fsps, Instant approvedAt) {
    this.programmeId = programmeId;
    this.cycle = cycle;
    this.currency = currency;
    this.fsps = fsps;
    this.approvedAt = approvedAt;
    this.hashing = new RequestHashing(currency, fsps);
  }

  public TransferApproved of(TransferContent transfer, UUID promiseId, byte[] sealedPayee) {
    return new TransferApproved(
        promiseId,
        transfer.id(),
        transfer.personId(),
        programmeId,
        cycle,
        new Money(transfer.amount(), currency),
        fsps,
        Base64.getEncoder().encodeToString(sealedPayee),
        hashing.hash(transfer),
        transfer.dueAt(),
        approvedAt);
  }
}
