package org.puente.distribution.dataprotection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmations;
import org.puente.distribution.access.factor.Confirmations.Step;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.dataprotection.Erasure.Hindrance;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what identifies somebody who asked for it: one person proposes, another does it, and it
 * can't be undone.
 */
@Service
public class ErasingPerson {

  /** What the person is told; it has to be readable when nothing of theirs is. */
  private static final String TOLD =
      "Se suprimieron sus datos personales. / Your personal data were erased.";

  /** What became of it. */
  public sealed interface Outcome {

    /** It holds. */
    record Done(UUID erasure) implements Outcome {}

    /** There is no such request or erasure in the caller's scope. */
    record Unknown() implements Outcome {}

    /** Nobody asks for it, or not any more. */
    record NotAsked() implements Outcome {}

    /** It is proposed already, or over. */
    record Decided() implements Outcome {}

    /** Whoever proposed it doesn't do it. */
    record Own() implements Outcome {}

    /** Something is in the way. */
    record Hindered(List<Hindrance> by) implements Outcome {}
  }

  private final DataRequests requests;
  private final Erasures erasures;
  private final Confirmations confirmations;
  private final AuditTrail audit;

  ErasingPerson(
      DataRequests requests, Erasures erasures, Confirmations confirmations, AuditTrail audit) {
    this.requests = requests;
    this.erasures = erasures;
    this.confirmations = confirmations;
    this.audit = audit;
  }

  /** Proposes it. */
  @Transactional
  public Outcome propose(UUID requestId, DataRequests.Person by) {
    var request = requests.lock(requestId);
    if (request.isEmpty()) {
      return new Outcome.Unknown();
    }
    if (request.get().kind() != DataRequest.Kind.ERASURE
        || request.get().state() != DataRequest.State.OPEN) {
      return new Outcome.NotAsked();
    }
    var hindrances = erasures.hindrances(request.get().personId());
    if (!hindrances.isEmpty()) {
      return new Outcome.Hindered(hindrances);
    }
    var id = Ids.next();
    if (!erasures.propose(id, request.get(), by)) {
      return new Outcome.Decided();
    }
    return told("erasure.proposed", id, requestId);
  }

  /** Takes a proposal back, one's own or somebody else's. */
  @Transactional
  public Outcome withdraw(UUID id, DataRequests.Person by) {
    return erasures
        .lock(id)
        .map(
            erasure -> {
              if (erasure.state() != Erasure.State.PROPOSED) {
                return new Outcome.Decided();
              }
              erasures.withdraw(id, by);
              return told("erasure.withdrawn", id, erasure.requestId());
            })
        .orElseGet(Outcome.Unknown::new);
  }

  /** Does what somebody else proposed, and answers the request. */
  @Transactional
  public Outcome confirm(UUID id, DataRequests.Person by, Confirmed confirmed) {
    Optional<Erasure> found = erasures.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    Erasure erasure = found.get();
    if (erasure.state() != Erasure.State.PROPOSED) {
      return new Outcome.Decided();
    }
    if (erasure.proposed().id().equals(by.id())) {
      return new Outcome.Own();
    }
    var request = requests.lock(erasure.requestId()).orElseThrow();
    if (request.state() != DataRequest.State.OPEN) {
      return new Outcome.NotAsked();
    }
    var hindrances = erasures.hindrances(erasure.personId());
    return hindrances.isEmpty()
        ? erase(erasure, request, by, confirmed)
        : new Outcome.Hindered(hindrances);
  }

  private Outcome erase(
      Erasure erasure, DataRequest request, DataRequests.Person by, Confirmed confirmed) {
    var proof = erasures.destroy(erasure.personId());
    confirmations.record(
        confirmed, Step.ERASE_PERSON, erasure.id(), by.id(), proof.nameFingerprint());
    erasures.done(erasure.id(), proof, by);
    erasures.tell(erasure.personId());
    requests.answer(request, DataRequest.State.FULFILLED, TOLD, by);
    return told("person.erased", erasure.id(), erasure.requestId());
  }

  private Outcome told(String action, UUID id, UUID request) {
    audit.record(action, id.toString(), Map.of("request", request));
    return new Outcome.Done(id);
  }
}
