package org.puente.stabilization.protocols;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A protocol is replaced by its next version; a code that is new begins with version 1. */
@Service
class ReplacingProtocol {

  private final Protocols protocols;
  private final AuditTrail audit;
  private final Clock clock;

  ReplacingProtocol(Protocols protocols, AuditTrail audit, Clock clock) {
    this.protocols = protocols;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Protocol replace(String code, NewVersion version) {
    if (version.repeatsAKey()) {
      throw Problem.unprocessable("step-twice", "Each step has a key of its own.")
          .with("field", "steps");
    }
    List<Protocol> before = protocols.versionsOf(code);
    int newest = before.isEmpty() ? 0 : before.getFirst().version();
    if (newest != version.after()) {
      throw replacedMeanwhile(newest);
    }
    Protocol next = version.of(code, clock.instant());
    try {
      protocols.add(next);
    } catch (DuplicateKeyException _) {
      throw replacedMeanwhile(next.version());
    }
    audit.record("protocol.replaced", code, Map.of("version", next.version()));
    return next;
  }

  private static Problem replacedMeanwhile(int newest) {
    return Problem.conflict("replaced-meanwhile", "Another version is the newest by now.")
        .with("newest", newest);
  }
}
