package org.puente.distribution.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;

/** How far the work on drafts is, kept on their rows. Writing methods belong in a transaction. */
public interface PlanWorks {

  /** From now on the plan is worked on, in the name and with the scope of whoever asked. */
  void begin(UUID planId, Work work, Caller by);

  /** Plans that are worked on, in id order. */
  List<UUID> unfinished();

  /** The plan that is being collected for a scope. */
  Optional<UUID> collecting(PlanScope scope);

  Optional<Ongoing> find(UUID planId);

  /** The same, and nobody ends it before the transaction does; several may hold it at once. */
  Optional<Ongoing> hold(UUID planId);

  void estimate(UUID planId, int total);

  /** Moves the mark, and counts what was added. */
  void advance(UUID planId, UUID after, int added);

  /** Nothing goes on any more; with the reason where it came to nothing. */
  void end(UUID planId, @Nullable Refusal why);

  /** Work under way; {@code after} is the last promise that was looked at. */
  record Ongoing(Work work, Caller by, @Nullable Integer total, @Nullable UUID after) {}
}
