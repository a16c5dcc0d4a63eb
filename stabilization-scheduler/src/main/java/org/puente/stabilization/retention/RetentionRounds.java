package org.puente.stabilization.retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round now and then; any number of instances may. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "puente.retention.enabled", matchIfMissing = true)
class RetentionRounds {

  private static final Logger log = LoggerFactory.getLogger(RetentionRounds.class);

  private final Retention retention;

  RetentionRounds(Retention retention) {
    this.retention = retention;
  }

  @Scheduled(fixedDelayString = "${puente.retention.every}", initialDelayString = "PT2M")
  void go() {
    int purged = retention.round();
    if (purged > 0) {
      log.info("Records purged at the end of their time: {}", purged);
    }
  }
}
