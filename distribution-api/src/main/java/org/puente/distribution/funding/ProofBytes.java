package org.puente.distribution.funding;

import java.util.Optional;
import java.util.UUID;

/** The sealed bytes of proofs, which no request reads. */
public interface ProofBytes {

  Optional<byte[]> of(UUID funding, int number);
}
