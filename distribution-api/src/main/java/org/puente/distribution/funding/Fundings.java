package org.puente.distribution.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fundings of the programmes that the caller sees. Writing belongs in the caller's transaction. */
public interface Fundings {

  /** Adds one that waits; whoever asked is its first preparer. */
  void add(Funding funding);

  Optional<Funding> find(UUID id);

  /** The one that an entry books. */
  Optional<Funding> ofEntry(UUID entry);

  /** The same with its row locked until the transaction ends. */
  Optional<Funding> lock(UUID id);

  /** Newest first. */
  List<Funding> page(UUID programmeId, @Nullable String state, @Nullable UUID before, int limit);

  /** Those of all programmes that wait for a second person, oldest first. */
  List<Funding> waiting(int limit);

  /** The sum of those that wait with a provider. */
  BigDecimal requested(UUID programmeId, String currency, String fsp);

  /** Whether their deputy, or whom they stand in for, prepared it. */
  boolean besideDeputy(UUID id, UUID user);

  /** Adds a proof and makes its attacher a preparer. */
  void attach(UUID id, Proof proof, byte[] sealed);

  /** Over exactly what is confirmed, in hex. */
  String digest(UUID id);

  /** The end of one: who, and for a refusal why; of a confirmation, the entry that books it. */
  void decide(UUID id, FundingState end, @Nullable UUID entry);
}
