package org.puente.distribution.console.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long something has been waiting. */
@Component("age")
class Age {

  private final Clock clock;

  Age(Clock clock) {
    this.clock = clock;
  }

  /** Whole days; none for what has not begun. */
  public long days(@Nullable Instant since) {
    return since == null ? 0 : Math.max(0, Duration.between(since, clock.instant()).toDays());
  }
}
