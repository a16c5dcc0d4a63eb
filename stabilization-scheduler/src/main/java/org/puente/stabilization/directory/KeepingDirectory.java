package org.puente.stabilization.directory;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever coordinates keeps the services of their places; nothing is deleted. */
@Service
class KeepingDirectory {

  private final Directory directory;
  private final AuditTrail audit;
  private final Clock clock;

  KeepingDirectory(Directory directory, AuditTrail audit, Clock clock) {
    this.directory = directory;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Listed add(Offer offer) {
    requirePlaces(offer.territories());
    UUID id = Ids.next();
    directory.add(id, offer);
    audit.record("directory.added", id.toString(), Map.of());
    return found(id);
  }

  /** Until somebody asks there again, it is to be verified. */
  @Transactional
  public Listed change(UUID id, Offer offer) {
    offered(id);
    requirePlaces(offer.territories());
    directory.change(id, offer);
    audit.record("directory.changed", id.toString(), Map.of());
    return found(id);
  }

  @Transactional
  public Listed verify(UUID id) {
    if (!offered(id).offer().isNamed()) {
      throw Problem.conflict("service-unnamed", "Nobody is known yet who offers this.");
    }
    directory.verify(id, Caller.current().userId(), clock.instant());
    audit.record("directory.verified", id.toString(), Map.of());
    return found(id);
  }

  @Transactional
  public Listed archive(UUID id) {
    offered(id);
    directory.archive(id, clock.instant());
    audit.record("directory.archived", id.toString(), Map.of());
    return found(id);
  }

  private Listed offered(UUID id) {
    Listed listed = found(id);
    requirePlaces(listed.offer().territories());
    if (listed.archivedAt() != null) {
      throw Problem.conflict("service-archived", "This service is no longer offered.");
    }
    return listed;
  }

  private Listed found(UUID id) {
    return directory
        .find(id)
        .orElseThrow(() -> Problem.notFound("There is no such service in your scope."));
  }

  private void requirePlaces(Set<String> territories) {
    if (!directory.answersFor(territories)) {
      throw Problem.conflict(
              "not-your-places", "You keep the services of your own territories only.")
          .with("field", "territories");
    }
  }
}
