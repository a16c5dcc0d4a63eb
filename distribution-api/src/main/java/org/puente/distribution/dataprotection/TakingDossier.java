package org.puente.distribution.dataprotection;

import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes everything about a person out, to be handed to them: only while a request of theirs for
 * access is open.
 */
@Service
public class TakingDossier {

  /** What came of it. */
  public sealed interface Taken {

    /** Here it is. */
    record Here(Dossier dossier) implements Taken {}

    /** Nobody asked for it. */
    record NotAsked() implements Taken {}

    /** There is no such person in the caller's scope. */
    record Unknown() implements Taken {}
  }

  private final Dossiers dossiers;
  private final DataRequests requests;
  private final AuditTrail audit;

  TakingDossier(Dossiers dossiers, DataRequests requests, AuditTrail audit) {
    this.dossiers = dossiers;
    this.requests = requests;
    this.audit = audit;
  }

  /** Takes it out, and leaves a line. */
  @Transactional
  public Taken take(UUID person) {
    boolean asked =
        requests.ofPerson(person).stream()
            .anyMatch(
                request ->
                    request.state() == DataRequest.State.OPEN
                        && request.kind() == DataRequest.Kind.ACCESS);
    var dossier = dossiers.of(person);
    if (dossier.isEmpty()) {
      return new Taken.Unknown();
    }
    if (!asked) {
      return new Taken.NotAsked();
    }
    audit.record("person.exported", person.toString(), Map.of());
    return new Taken.Here(dossier.get());
  }
}
