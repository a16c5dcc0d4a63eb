package org.puente.stabilization.escalations;

import java.time.Instant;
import java.util.List;
import org.puente.stabilization.policies.ByUrgency;

/** Tasks that wait too long. They are looked at once for each cause. */
public interface Escalations {

  /** Tasks that nobody has taken within so many hours and that were not looked at yet. */
  List<Ripe> unassigned(ByUrgency hours, Instant now, int limit);

  /** Tasks whose contact is due and that were not looked at yet. */
  List<Ripe> contactDue(Instant now, int limit);

  /** Notes which of these, whose people are locked, nobody has taken still; returns those. */
  List<Ripe> escalateUnassigned(List<Ripe> ripe, Instant now);

  /** Notes which of these, whose people are locked, nobody has tried to contact; returns those. */
  List<Ripe> escalateMissed(List<Ripe> ripe, Instant now);
}
