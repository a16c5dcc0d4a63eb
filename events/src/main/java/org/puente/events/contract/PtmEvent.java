package org.puente.events.contract;

import java.util.UUID;

/** What distribution-api says about promises and their transfers; one sequence per promise. */
public sealed interface PtmEvent extends PuenteEvent
    permits TransferPromised,
        TransferApproved,
        TransferStopRequested,
        TransferResumed,
        TransferClosed {

  UUID promiseId();

  @Override
  default UUID aggregateId() {
    return promiseId();
  }

  @Override
  default UUID partitionKey() {
    return promiseId();
  }
}
