package org.puente.distribution.dataprotection;

import java.util.Map;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmations;
import org.puente.distribution.access.factor.Confirmations.Step;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.people.ToldContacts;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what identifies somebody who asked for it: one person proposes, another applies it.
 * Nobody can send money to a phone of their own by themselves.
 */
@Service
public class RectifyingPerson {

  /** What became of it. */
  public sealed interface Outcome {

    /** It holds. */
    record Done(UUID rectification) implements Outcome {}

    /** There is no such request or rectification in the caller's scope. */
    record Unknown() implements Outcome {}

    /** Nobody asks for it, or not any more. */
    record NotAsked() implements Outcome {}

    /** Nothing would change. */
    record Nothing() implements Outcome {}

    /** One is proposed already, or this one is over. */
    record Decided() implements Outcome {}

    /** Whoever proposed it doesn't apply it. */
    record Own() implements Outcome {}
  }

  private final DataRequests requests;
  private final Rectifications rectifications;
  private final Confirmations confirmations;
  private final ToldContacts contacts;
  private final AuditTrail audit;

  RectifyingPerson(
      DataRequests requests,
      Rectifications rectifications,
      Confirmations confirmations,
      ToldContacts contacts,
      AuditTrail audit) {
    this.requests = requests;
    this.rectifications = rectifications;
    this.confirmations = confirmations;
    this.contacts = contacts;
    this.audit = audit;
  }

  /** Proposes it. */
  @Transactional
  public Outcome propose(UUID requestId, Rectification.Values changes, DataRequests.Person by) {
    var request = requests.lock(requestId);
    if (request.isEmpty()) {
      return new Outcome.Unknown();
    }
    if (request.get().kind() != DataRequest.Kind.RECTIFICATION
        || request.get().state() != DataRequest.State.OPEN) {
      return new Outcome.NotAsked();
    }
    if (changes.fields().isEmpty()) {
      return new Outcome.Nothing();
    }
    var id = Ids.next();
    return rectifications.propose(id, request.get(), changes, by)
        ? told("rectification.proposed", id, requestId)
        : new Outcome.Decided();
  }

  /** Takes a proposal back, one's own or somebody else's. */
  @Transactional
  public Outcome withdraw(UUID id, DataRequests.Person by) {
    return rectifications
        .lock(id)
        .map(
            found -> {
              if (found.state() != Rectification.State.PROPOSED) {
                return new Outcome.Decided();
              }
              rectifications.end(id, Rectification.State.WITHDRAWN, by);
              return told("rectification.withdrawn", id, found.requestId());
            })
        .orElseGet(Outcome.Unknown::new);
  }

  /** Applies what somebody else proposed; the request stays open until the person is told. */
  @Transactional
  public Outcome confirm(UUID id, DataRequests.Person by, Confirmed confirmed) {
    var found = rectifications.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var rectification = found.get();
    if (rectification.state() != Rectification.State.PROPOSED) {
      return new Outcome.Decided();
    }
    if (rectification.proposed().id().equals(by.id())) {
      return new Outcome.Own();
    }
    var request = requests.lock(rectification.requestId()).orElseThrow();
    if (request.state() != DataRequest.State.OPEN) {
      return new Outcome.NotAsked();
    }
    confirmations.record(confirmed, Step.RECTIFY_PERSON, id, by.id(), rectifications.digest(id));
    rectifications.end(id, Rectification.State.APPLIED, by);
    rectifications.apply(rectification);
    contacts.tellAgain(rectification.personId());
    return told("person.rectified", id, rectification.requestId());
  }

  private Outcome told(String action, UUID id, UUID request) {
    audit.record(action, id.toString(), Map.of("request", request));
    return new Outcome.Done(id);
  }
}
