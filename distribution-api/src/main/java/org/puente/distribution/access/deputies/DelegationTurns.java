package org.puente.distribution.access.deputies;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks whether a delegation begins or ends. */
@Component
class DelegationTurns {

  private final Delegating delegating;

  DelegationTurns(Delegating delegating) {
    this.delegating = delegating;
  }

  @Scheduled(fixedDelayString = "${puente.access.deputies.sweep:15s}")
  void look() {
    delegating.turn();
  }
}
