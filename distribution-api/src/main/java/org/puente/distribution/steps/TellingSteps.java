package org.puente.distribution.steps;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks every moment where plans and reports stand. They are few, and what moves one (an approval,
 * a deposit, a report that is accepted, a day that is over) need not know of those who wait.
 */
@Component
class TellingSteps {
  private static final Logger log = LoggerFactory.getLogger(TellingSteps.class);

  private final Steps steps;

  TellingSteps(Steps steps) {
    this.steps = steps;
  }

  @Scheduled(fixedDelayString = "${puente.steps.every:1s}")
  @Transactional
  void look() {
    int told = steps.tell();
    if (told > 0) {
      log.debug("Steps told: {}", told);
    }
  }
}
