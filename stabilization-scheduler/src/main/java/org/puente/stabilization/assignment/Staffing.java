package org.puente.stabilization.assignment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may take what, as assignment reads it, within the caller's scope. */
public interface Staffing {

  /**
   * Tasks that nobody has, and those of workers who are on leave today, by when a contact is due.
   *
   * @param limit at most so many
   */
  List<WaitingTask> waiting(@Nullable String territory, int limit);

  /** How many there are. */
  long countWaiting(@Nullable String territory);

  /** These, whoever has them. */
  List<WaitingTask> tasks(Collection<UUID> ids);

  /** Tasks in somebody's hands: one, those of an episode, or all of a worker. */
  List<Move> inHand(Bundle bundle, UUID id, UUID to);

  /** Everybody whom the caller sees, with what they have in hand. */
  List<Candidate> team();

  /** Whether a worker stands by this person already. */
  boolean standsBy(UUID worker, UUID person);

  /** Until the end of the transaction nobody else gives these workers anything. */
  void lock(Collection<UUID> workers);

  /** What is handed over together. */
  enum Bundle {
    TASK,
    EPISODE,
    WORKER
  }
}
