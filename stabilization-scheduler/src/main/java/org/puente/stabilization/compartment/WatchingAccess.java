package org.puente.stabilization.compartment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Supervisor and data-protection officer see who opened what, and why; nobody their own. */
@Service
class WatchingAccess {

  private final ExceptionalAccesses accesses;
  private final Caseload caseload;
  private final AuditTrail audit;
  private final Clock clock;

  WatchingAccess(ExceptionalAccesses accesses, Caseload caseload, AuditTrail audit, Clock clock) {
    this.accesses = accesses;
    this.caseload = caseload;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was opened, and whether the caller was the one who did. */
  record Watched(ExceptionalAccesses.Line access, boolean own) {}

  @Transactional
  public List<Watched> newest(boolean unseen) {
    Caller caller = Caller.current();
    List<Watched> found =
        accesses.newest(unseen ? watching(caller.roles()) : null).stream()
            .map(line -> new Watched(line, line.openedBy().equals(caller.userId())))
            .toList();
    if (!found.isEmpty()) {
      audit.record("exceptional-access.read", "exceptional-access", Map.of("count", found.size()));
    }
    return found;
  }

  /** Which the caller is to look at still; that some wait is told without opening any. */
  List<UUID> toSee() {
    Caller caller = Caller.current();
    return accesses.unseen(watching(caller.roles()), caller.userId());
  }

  @Transactional
  public void see(UUID id) {
    ExceptionalAccesses.Opened opened =
        accesses
            .find(id)
            .orElseThrow(() -> Problem.notFound("There is no such access in your scope."));
    Caller caller = Caller.current();
    if (opened.openedBy().equals(caller.userId())) {
      throw Problem.conflict("own-access", "Somebody else looks at your own access.");
    }
    Role role = watching(caseload.roles(opened.episodeId(), caller));
    if (!accesses.see(id, opened, role, caller, clock.instant())) {
      throw Problem.conflict("access-seen", "This access has been marked as seen already.");
    }
    audit.record("exceptional-access.seen", id.toString(), Map.of("as", role));
  }

  private static Role watching(Set<Role> roles) {
    return roles.contains(Role.DATA_PROTECTION_OFFICER)
        ? Role.DATA_PROTECTION_OFFICER
        : Role.PSYCHOSOCIAL_SUPERVISOR;
  }
}
