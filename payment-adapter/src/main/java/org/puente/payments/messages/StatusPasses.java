package org.puente.payments.messages;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.puente.payments.payouts.TransferState;

/** References and one-time codes with which people look at how far their transfer is, hashed. */
public interface StatusPasses {

  /** One that may be used once, until then. */
  record Pass(UUID transferId, byte[] reference, byte[] code, String by, Instant until) {}

  /** False where there is no such transfer in the caller's scope. */
  boolean keep(Pass pass);

  /**
   * Uses it up, or one of its tries where the code is wrong; empty as well where there is none, or
   * it is over.
   */
  Optional<TransferState> use(byte[] reference, byte[] code);
}
