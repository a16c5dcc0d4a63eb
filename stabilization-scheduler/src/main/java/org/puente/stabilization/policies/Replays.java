package org.puente.stabilization.policies;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.Urgency;

/** How the waits of the caller's scope went, asked for what other rules would have made of them. */
public interface Replays {

  /** Promises that share what a timetable depends on. */
  record Group(UUID programmeId, String territory, Urgency urgency, Instant dueAt) {}

  /** One stage of such promises, as the rules time it. */
  record Stage(Group group, int number, Instant at) {}

  /** What fell due from one instant to before another; at most {@code limit} groups. */
  List<Group> groups(Instant from, Instant until, int limit);

  Replay replay(List<Stage> stages, Instant from, Instant until, int first);
}
