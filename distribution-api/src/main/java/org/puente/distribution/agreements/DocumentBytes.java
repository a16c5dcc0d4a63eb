package org.puente.distribution.agreements;

import java.util.Optional;
import java.util.UUID;

/** The sealed bytes of documents, which no request reads. */
public interface DocumentBytes {

  Optional<byte[]> of(UUID agreement);
}
