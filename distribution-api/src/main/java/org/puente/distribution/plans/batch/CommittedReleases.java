package org.puente.distribution.plans.batch;

import java.util.UUID;
import org.puente.distribution.plans.ReleaseSignal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Hands decisions over to the walk by Spring's events, which know when a transaction is through.
 */
@Component
class CommittedReleases implements ReleaseSignal {

  private final ApplicationEventPublisher events;

  CommittedReleases(ApplicationEventPublisher events) {
    this.events = events;
  }

  /** A release was decided. */
  record Decided(UUID planId) {}

  @Override
  public void decided(UUID planId) {
    events.publishEvent(new Decided(planId));
  }
}
