package org.puente.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer was approved and released; {@code fsps} are the allowed providers in order and {@code
 * sealedPayee} opens only with the payee keyset and the transfer id.
 */
public record TransferApproved(
    UUID promiseId,
    UUID transferId,
    UUID personId,
    UUID programmeId,
    int cycle,
    Money amount,
    List<String> fsps,
    String sealedPayee,
    String requestHash,
    Instant dueAt,
    Instant approvedAt,
    @Nullable UUID organisationId,
    @Nullable String territory,
    @Nullable UUID planId)
    implements PtmEvent {
  public TransferApproved {
    fsps = List.copyOf(fsps);
  }
}
