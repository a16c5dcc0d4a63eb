package org.puente.distribution.dataprotection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.dataprotection.HandlingDataRequests.Outcome;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the log of breaches: what happened is entered once, what is done about it is added. */
@Service
public class LoggingBreach {

  private final Breaches breaches;
  private final AuditTrail audit;
  private final Clock clock;
  private final Duration toTell;

  LoggingBreach(
      Breaches breaches,
      AuditTrail audit,
      Clock clock,
      @Value("${puente.data-protection.breach-hours:120}") int hours) {
    this.breaches = breaches;
    this.audit = audit;
    this.clock = clock;
    this.toTell = Duration.ofHours(hours);
  }

  /** A breach as somebody tells it. */
  public record Told(
      @Nullable UUID organisation, LocalDate happened, Instant noticed, String what, int people) {}

  /** Enters one; the authority has to be told so many hours after it was noticed. */
  @Transactional
  public Outcome enter(Told told, String by) {
    var now = clock.instant();
    boolean then =
        !told.noticed().isAfter(now)
            && !told.happened()
                .isAfter(LocalDate.ofInstant(told.noticed(), ZoneOffset.UTC).plusDays(1));
    if (!then) {
      return new Outcome.NotThen();
    }
    var id = Ids.next();
    var breach =
        new Breaches.Entered(
            id,
            told.organisation(),
            told.happened(),
            told.noticed(),
            told.what(),
            told.people(),
            told.noticed().plus(toTell));
    if (!breaches.enter(breach, by)) {
      return new Outcome.Unknown();
    }
    audit.record("breach.entered", id.toString(), Map.of("people", told.people()));
    return new Outcome.Done(id);
  }

  /** Adds what was done about one; nothing is added to one that is closed. */
  @Transactional
  public Outcome add(UUID id, Breach.Line.Kind kind, String words, String by) {
    var breach = breaches.find(id);
    if (breach.isEmpty()) {
      return new Outcome.Unknown();
    }
    int number = breach.get().lines().size() + 1;
    var line = new Breach.Line(number, kind, words, by, clock.instant());
    if (breach.get().closed() || !breaches.add(id, line)) {
      return new Outcome.Answered();
    }
    audit.record("breach.added", id.toString(), Map.of("kind", kind));
    return new Outcome.Done(id);
  }
}
