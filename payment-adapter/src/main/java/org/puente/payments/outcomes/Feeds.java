package org.puente.payments.outcomes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.puente.payments.fsp.BankReport;

/** How far each bank's feed was applied. */
public interface Feeds {

  /** The last applied sequence; locked until the transaction ends, so that lines apply in order. */
  long lock(String fsp);

  long position(String fsp);

  /** Remembers lines as applied, the last one as the position. */
  void applied(String fsp, List<BankReport> reports, Instant now);

  /** Those of a bank's own ids of movements that were applied before; may be added to. */
  Set<String> known(String fsp, Set<String> bankReferences);

  /** Keeps the bank's own ids of lines that were just applied, in the same order. */
  void remember(String fsp, List<BankReport> reports, List<String> bankReferences);

  /** Whether this instance is the one that reads the feed, for the lease from now on. */
  boolean lease(String fsp, UUID instance, Duration lease);

  /** The feed was read to its end. */
  void caughtUp(String fsp);
}
