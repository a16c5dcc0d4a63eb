package org.puente.stabilization.episodes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every episode that the caller may see. Moves are made under the lock of the person's journal. */
public interface Episodes {

  Optional<Episode> find(UUID id);

  List<Episode> find(Collection<UUID> ids);

  /** Whether this worker has, or had, a task of it. */
  boolean isStoodByBy(UUID id, UUID worker);

  /** The one that is running for a locked person, in any scope. */
  Optional<UUID> runningFor(UUID personId);

  /** Opens one for a locked person who has none running. */
  void open(UUID id, UUID personId, Instant at);

  /** It is visited after its end, until then. */
  void followUntil(UUID id, Instant until);

  /**
   * Those running for these people whose promises are all settled. For jobs, which see everybody.
   */
  List<Episode> waitingForNothing(Collection<UUID> people);

  /** Whether a promise of this episode is still waited for, or a task of it open, in any scope. */
  boolean isBusy(UUID episodeId);

  /** At most one move per episode. */
  void move(List<EpisodeMove> moves, Instant at);
}
