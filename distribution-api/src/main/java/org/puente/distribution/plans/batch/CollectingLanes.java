package org.puente.distribution.plans.batch;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.puente.distribution.plans.Transfers.Stretch;
import org.puente.distribution.plans.WorkingOnPlan;
import org.puente.events.access.ActingFor;
import org.puente.events.access.Caller;
import org.springframework.stereotype.Component;

/**
 * Collects neighbouring stretches of a draft side by side, each in a transaction of its own: nearly
 * all of the time is the database's, and one connection keeps one processor busy.
 */
@Component
class CollectingLanes {

  private static final int LANES = 2;

  /** For all drafts together, so that they leave connections to those who wait for a page. */
  private static final int IN_ALL = 4;

  private final WorkingOnPlan working;
  private final ExecutorService lanes =
      Executors.newFixedThreadPool(IN_ALL, Thread.ofPlatform().daemon().name("lane-", 0).factory());

  CollectingLanes(WorkingOnPlan working) {
    this.working = working;
  }

  /** Some stretches further, in somebody's name; whether there may be more. */
  boolean further(UUID planId, Caller by) {
    List<Stretch> next = ActingFor.call(by, () -> working.toCollect(planId, LANES));
    if (next.isEmpty()) {
      return false;
    }
    int added = sideBySide(next.stream().map(it -> lane(planId, by, it)).toList());
    ActingFor.run(by, () -> working.advance(planId, next.getLast(), added));
    return true;
  }

  private Callable<Integer> lane(UUID planId, Caller by, Stretch stretch) {
    return () -> ActingFor.call(by, () -> working.collect(planId, stretch));
  }

  /** All of them are through, or have failed, before anything else happens. */
  private int sideBySide(List<Callable<Integer>> stretches) {
    try {
      int added = 0;
      for (Future<Integer> each : lanes.invokeAll(stretches)) {
        added += each.get();
      }
      return added;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A stretch was not collected", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while collecting", e);
    }
  }
}
