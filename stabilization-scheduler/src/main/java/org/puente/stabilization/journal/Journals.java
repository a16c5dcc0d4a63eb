package org.puente.stabilization.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.StabilizationEvent;

/**
 * One journal per person. Whoever changes anything around a person locks their journal first, after
 * the watches and before episodes and tasks: this order keeps everybody out of deadlocks.
 */
public interface Journals {

  /** Waits for these people, in the order of their ids. */
  void lock(Collection<UUID> people);

  /** Appends the events of locked people to the history, in the given order, and to the outbox. */
  void append(List<? extends StabilizationEvent> events, Instant at);

  /** From now on these locked people have no open episode. */
  void episodesEnded(Collection<UUID> people);
}
