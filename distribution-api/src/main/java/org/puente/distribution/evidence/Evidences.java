package org.puente.distribution.evidence;

import java.util.Optional;
import java.util.UUID;

/** What there is to file about the transfers that the caller sees. */
public interface Evidences {

  /** Whether there is such a transfer. */
  boolean knows(UUID transfer);

  /** All of it from one view of the database. */
  Optional<TransferEvidence> find(UUID transfer);
}
