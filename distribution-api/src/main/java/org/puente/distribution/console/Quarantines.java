package org.puente.distribution.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HeldRecord;
import org.puente.distribution.console.remote.HttpQuarantines;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Page;
import org.puente.events.quarantine.QuarantineRows;
import org.puente.events.quarantine.QuarantinedRecord;
import org.puente.events.quarantine.ReplayingQuarantined;
import org.puente.events.quarantine.ReplayingQuarantined.Outcome;
import org.springframework.stereotype.Component;

/** The quarantines of all three services; this one's own is at hand. */
@Component
class Quarantines {

  private static final String OWN = "distribution-api";
  private static final int MOST = 50;

  private final QuarantineRows rows;
  private final ReplayingQuarantined replaying;
  private final AuditTrail audit;
  private final HttpQuarantines others;

  Quarantines(
      QuarantineRows rows,
      ReplayingQuarantined replaying,
      AuditTrail audit,
      HttpQuarantines others) {
    this.rows = rows;
    this.replaying = replaying;
    this.audit = audit;
    this.others = others;
  }

  List<Held> all() {
    return Stream.concat(Stream.of(own()), others.services().stream().map(this::other)).toList();
  }

  private Held own() {
    var kept = rows.before(Long.MAX_VALUE, MOST).stream().map(Quarantines::shown).toList();
    return new Held(OWN, false, kept);
  }

  private Held other(String service) {
    Answer<Page<HeldRecord>> answer = others.newest(service);
    return new Held(service, answer.isAway(), answer.found().map(Page::items).orElse(List.of()));
  }

  private static HeldRecord shown(QuarantinedRecord kept) {
    return new HeldRecord(
        kept.id(),
        kept.topic(),
        kept.partition(),
        kept.offset(),
        kept.key(),
        kept.headers().get("ce_type"),
        kept.reason(),
        kept.quarantinedAt(),
        kept.replayedAt(),
        kept.state());
  }

  Answer<String> replay(String service, long id) {
    return service.equals(OWN) ? replayOwn(id) : others.replay(service, id);
  }

  private Answer<String> replayOwn(long id) {
    return switch (replaying.replay(id)) {
      case Outcome.Applied() -> {
        audit.record("quarantine.replayed", "quarantine:" + id, Map.of());
        yield new Answer.Given<>("REPLAYED");
      }
      case Outcome.AppliedBefore() -> new Answer.Given<>("REPLAYED");
      case Outcome.StillDefective(String _) -> new Answer.Refused<>("still-defective");
      case Outcome.Unknown() -> new Answer.Refused<>("not-found");
    };
  }

  /** One service's quarantine, newest first. */
  record Held(String service, boolean away, List<HeldRecord> records) {

    public long waiting() {
      return records.stream().filter(HeldRecord::waits).count();
    }
  }
}
