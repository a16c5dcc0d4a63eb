package org.puente.stabilization.watches;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.tasks.EndedWait;

/**
 * Every watch there is. Each call is a few statements for the whole batch, locks the watches in the
 * order of their ids, and joins the caller's transaction.
 */
public interface Watches {

  /**
   * Keeps what is newer than what is known; a promise unknown so far gets its watch. Returns the
   * waits of people to whom a promise was made no longer, and who were told of by a task.
   */
  List<EndedWait> tellOfPromises(List<TimedNews> news);

  /** The same, per transfer; a payout that comes before its promise leaves a stub. */
  void tellOfPayouts(List<PayoutNews> news);

  /** Keeps what is newer, per plan and report; returns the promises that wait there, locked. */
  List<UUID> tellOfSteps(List<StepNews> news);

  /**
   * Brings these watches to what both topics together say: waiting or not, and for what. Returns
   * the waits that ended by it and had raised a task.
   *
   * @param at when a step was reached by which they are settled; null where news of their own is
   */
  List<EndedWait> settle(Collection<UUID> promises, @Nullable Instant at);
}
