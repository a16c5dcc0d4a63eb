package org.puente.distribution.console;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.plans.WorkSignal;
import org.springframework.stereotype.Component;

/** Waits a moment for long work, so that a page of a small plan shows the end and not the way. */
@Component
class PlanWaits {

  private static final Duration A_MOMENT = Duration.ofSeconds(3);

  private final WorkSignal signal;
  private final PlanList plans;

  PlanWaits(WorkSignal signal, PlanList plans) {
    this.signal = signal;
    this.plans = plans;
  }

  /** The plan after a moment; empty where there is none. */
  Optional<PlanDetails> aMoment(UUID plan) {
    signal.await(plan, A_MOMENT);
    return plans.header(plan);
  }
}
