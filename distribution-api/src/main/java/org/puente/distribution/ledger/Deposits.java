package org.puente.distribution.ledger;

import java.util.UUID;

/** The proofs behind deposits. */
public interface Deposits {

  void keepProof(UUID entryId, String proof, UUID by);
}
