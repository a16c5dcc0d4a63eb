package org.puente.payments.outcomes;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a bank calls our orders where it is not by our own client reference. */
public interface References {

  /** Our references by the bank's; those missing are not ours, or ours already. */
  Map<UUID, UUID> ours(String fsp, Set<UUID> theirs);

  /** The same by what stands in a bank's file, which may be the number of a code. */
  default Map<String, UUID> named(String fsp, Set<String> theirs) {
    return Map.of();
  }

  /** Those of the bank's that belong to no order yet: their end is nobody's loss. */
  Set<UUID> nobodys(String fsp, Set<UUID> theirs);
}
