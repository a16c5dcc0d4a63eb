package org.puente.distribution.plans;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.puente.events.contract.Money;
import org.puente.events.contract.TransferApproved;

/**
 * Makes the TransferApproved of a plan's transfers: a function of frozen rows, so always the same.
 */
public final class TransferAnnouncement {

  private final UUID plan;
  private final PlanScope scope;
  private final Instant approvedAt;
  private final RequestHashing hashing;

  /** For one plan, approved at that time; one instance per thread. */
  public TransferAnnouncement(UUID plan, PlanScope scope, Instant approvedAt) {
    this.plan = plan;
    this.scope = scope;
    this.approvedAt = approvedAt;
    this.hashing = new RequestHashing(scope.currency(), scope.fsps());
  }

  public TransferApproved of(TransferContent transfer, UUID promiseId, byte[] sealedPayee) {
    return new TransferApproved(
        promiseId,
        transfer.id(),
        transfer.personId(),
        scope.programmeId(),
        scope.cycle(),
        new Money(transfer.amount(), scope.currency()),
        scope.fsps(),
        Base64.getEncoder().encodeToString(sealedPayee),
        hashing.hash(transfer),
        transfer.dueAt(),
        approvedAt,
        scope.organisationId(),
        scope.territory(),
        plan);
  }
}
