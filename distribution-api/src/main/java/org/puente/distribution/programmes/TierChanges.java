package org.puente.distribution.programmes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.TierChange.Person;
import org.puente.distribution.programmes.TierChange.State;

/** Changes of approval tiers in programmes that the caller may see. */
public interface TierChanges {

  /** Throws DuplicateKeyException while another one of the programme is open. */
  void propose(UUID id, UUID programmeId, ApprovalTiers tiers, String reason, Person by);

  /** Newest first. */
  List<TierChange> of(UUID programmeId);

  /** Those of all programmes that wait for a second person, oldest first. */
  List<TierChange> open();

  /** One, locked until the transaction ends. */
  Optional<TierChange> lock(UUID id);

  void decide(UUID id, State state, Person by, @Nullable String note);

  /** Puts the tiers of a change that was just confirmed into force. */
  void enforce(TierChange change);
}
