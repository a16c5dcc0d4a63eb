package org.puente.stabilization.consents;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Service;

/**
 * What waits for consent to support. Food, kits, first aid, urgent care and a referral to
 * protection never come here.
 */
@Service
public class SupportConsent {

  private final Consents consents;

  SupportConsent(Consents consents) {
    this.consents = consents;
  }

  /**
   * An adult who comes agrees by coming, unless they said no; a child needs it on record. Refuses
   * with a problem as soon as one of these episodes lacks it.
   */
  public void require(Collection<UUID> episodes) {
    List<Boolean> lacking = consents.refusedOrMissing(episodes);
    if (lacking.contains(true)) {
      throw Problem.conflict("support-refused", "Somebody here does not want this support.");
    }
    if (!lacking.isEmpty()) {
      throw Problem.conflict(
          "consent-first", "Whoever speaks for the child has to agree, and the child too.");
    }
  }
}
