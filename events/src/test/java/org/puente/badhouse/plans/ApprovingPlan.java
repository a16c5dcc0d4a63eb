package org.puente.badhouse.plans;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** As it should be. */
@Service
class ApprovingPlan {

  private final Clock clock;
  private final BigDecimal amount = new BigDecimal("120.00");

  ApprovingPlan(Clock clock) {
    this.clock = clock;
  }

  @Transactional
  Instant approve() {
    return amount.signum() > 0 ? clock.instant() : Instant.now(clock);
  }
}
