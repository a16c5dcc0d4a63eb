package org.puente.distribution.plans.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.plans.FinishingRelease;
import org.puente.distribution.plans.OpenPlans;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes plans whose last transfer has ended. It remembers the first open transfer of each plan and
 * goes on from there, so that a plan is read through once, however often it looks.
 */
@Component
class EndedPlans {

  private final OpenPlans open;
  private final FinishingRelease finishing;
  private final Map<UUID, UUID> firstOpen = new HashMap<>();

  EndedPlans(OpenPlans open, FinishingRelease finishing) {
    this.open = open;
    this.finishing = finishing;
  }

  @Scheduled(fixedDelayString = "${puente.plans.closing:2s}")
  synchronized void sweep() {
    List<UUID> released = open.released();
    firstOpen.keySet().retainAll(released);
    for (UUID plan : released) {
      Optional<UUID> next = open.firstOpen(plan, firstOpen.get(plan));
      if (next.isPresent()) {
        firstOpen.put(plan, next.get());
      } else {
        finishing.closeIfEnded(plan);
      }
    }
  }
}
