package org.puente.stabilization.protocols;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A protocol is replaced by its next version; a code that is new begins with version 1. */
@Service
class ReplacingProtocol {

  private static final Set<Role> WRITERS =
      EnumSet.of(Role.PSYCHOSOCIAL_SUPERVISOR, Role.COORDINATOR);

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
    Caller caller = Caller.current();
    if (!caller.isEverywhere(WRITERS)) {
      throw new Problem(
          HttpStatus.FORBIDDEN,
          "protocol-is-everywhere",
          "A protocol counts for every programme and place; yours are some of them.");
    }
    if (version.repeatsAKey()) {
      throw Problem.unprocessable("step-twice", "Each step has a key of its own.")
          .with("field", "steps");
    }
    List<Protocol> before = protocols.versionsOf(code);
    int newest = before.isEmpty() ? 0 : before.getFirst().version();
    if (newest != version.after()) {
      throw replacedMeanwhile(newest);
    }
    Protocol next = version.of(code, caller.username(), clock.instant());
    try {
      protocols.add(next, caller.userId());
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
