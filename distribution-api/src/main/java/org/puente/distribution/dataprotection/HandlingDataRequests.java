package org.puente.distribution.dataprotection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what people ask about their own data, and answers it. */
@Service
public class HandlingDataRequests {

  /** What became of it. */
  public sealed interface Outcome {

    /** It holds. */
    record Done(UUID request) implements Outcome {}

    /** There is no such person, or no such request, in the caller's scope. */
    record Unknown() implements Outcome {}

    /** It was answered before. */
    record Answered() implements Outcome {}

    /** Whoever asked to be erased is not told that they were before they are. */
    record NotErased() implements Outcome {}

    /** It can't have been received then: at most a year ago, and not after today. */
    record NotThen() implements Outcome {}
  }

  private final DataRequests requests;
  private final Erasures erasures;
  private final AuditTrail audit;
  private final Clock clock;
  private final int days;
  private final ZoneId zone;

  HandlingDataRequests(
      DataRequests requests,
      Erasures erasures,
      AuditTrail audit,
      Clock clock,
      @Value("${puente.data-protection.request-days:15}") int days,
      @Value("${puente.console.zone:America/Guayaquil}") ZoneId zone) {
    this.requests = requests;
    this.erasures = erasures;
    this.audit = audit;
    this.clock = clock;
    this.days = days;
    this.zone = zone;
  }

  /** Enters one. The deadline runs from the day on which the person asked, not from this one. */
  @Transactional
  public Outcome enter(
      UUID person,
      DataRequest.Kind kind,
      LocalDate received,
      String words,
      DataRequests.Person by) {
    var today = LocalDate.now(clock.withZone(zone));
    if (received.isAfter(today) || received.isBefore(today.minusYears(1))) {
      return new Outcome.NotThen();
    }
    var id = Ids.next();
    var request =
        new DataRequests.Entered(id, person, kind, received, received.plusDays(days), words);
    if (!requests.enter(request, by)) {
      return new Outcome.Unknown();
    }
    audit.record("data-request.entered", id.toString(), Map.of("kind", kind, "person", person));
    return new Outcome.Done(id);
  }

  /**
   * Answers one.
   *
   * @param fulfilled whether what was asked for was done
   * @param words what the person is told
   */
  @Transactional
  public Outcome answer(UUID id, boolean fulfilled, String words, DataRequests.Person by) {
    var request = requests.lock(id);
    if (request.isEmpty()) {
      return new Outcome.Unknown();
    }
    if (request.get().state() != DataRequest.State.OPEN) {
      return new Outcome.Answered();
    }
    if (fulfilled && request.get().kind() == DataRequest.Kind.ERASURE && !erasures.done(id)) {
      return new Outcome.NotErased();
    }
    var state = fulfilled ? DataRequest.State.FULFILLED : DataRequest.State.REFUSED;
    requests.answer(request.get(), state, words, by);
    audit.record("data-request.answered", id.toString(), Map.of("state", state));
    return new Outcome.Done(id);
  }
}
