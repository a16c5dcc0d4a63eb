package org.puente.stabilization.urgency;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals what was written before reasons were sealed, which a migration has no key for. */
@Component
class SealingOldReasons {

  private static final int CHUNK = 200;

  private final UrgencyReasons reasons;
  private final TransactionTemplate transaction;

  SealingOldReasons(UrgencyReasons reasons, TransactionTemplate transaction) {
    this.reasons = reasons;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  void sealAll() {
    boolean more;
    do {
      more = Boolean.TRUE.equals(transaction.execute(_ -> reasons.sealOld(CHUNK) == CHUNK));
    } while (more);
  }
}
