package org.puente.payments.payouts;

import java.util.UUID;
import org.puente.events.contract.StopKind;

/** What distribution wants of a transfer; {@code sequence} is its version within the promise. */
public sealed interface Control {

  UUID transferId();

  UUID promiseId();

  long sequence();

  /** Hold or cancel it. */
  record Stop(UUID transferId, UUID promiseId, long sequence, StopKind kind) implements Control {}

  /** Go on after a hold. */
  record Resume(UUID transferId, UUID promiseId, long sequence) implements Control {}

  /** Nothing more is wanted of it. */
  record Close(UUID transferId, UUID promiseId, long sequence, boolean delivered)
      implements Control {}
}
