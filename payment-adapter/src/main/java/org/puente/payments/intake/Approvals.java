package org.puente.payments.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Approved transfers as they are taken in. */
public interface Approvals {

  /** A transfer that was taken in just now; stopped if a stop came before it. */
  record TakenIn(UUID transferId, boolean stopped) {}

  /** Stores those not known yet, with their orders unless stopped; all in one statement. */
  List<TakenIn> takeIn(List<Approved> approved, Instant now);

  /** The request hashes under which these transfers were approved before. */
  Map<UUID, String> knownHashes(List<UUID> transfers);
}
