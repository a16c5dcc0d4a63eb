package org.puente.events.quarantine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.puente.events.quarantine.ReplayingQuarantined.Outcome;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is in quarantine, without the payload, and lets it be replayed. */
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineController {

  private final QuarantineRows rows;
  private final ReplayingQuarantined replaying;
  private final AuditTrail audit;

  QuarantineController(QuarantineRows rows, ReplayingQuarantined replaying, AuditTrail audit) {
    this.rows = rows;
    this.replaying = replaying;
    this.audit = audit;
  }

  record Entry(
      long id,
      String consumerGroup,
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      @Nullable String type,
      String reason,
      Instant quarantinedAt,
      @Nullable Instant replayedAt,
      String state) {

    static Entry of(QuarantinedRecord kept) {
      return new Entry(
          kept.id(),
          kept.consumerGroup(),
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
  }

  record Replayed(long id, String state) {}

  /** Records that a consumer refused, newest first, with the reason and without their payload. */
  @GetMapping
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'COORDINATOR', 'FINANCE_OFFICER', 'AUDITOR')")
  Page<Entry> list(PageRequest page) {
    long before = page.cursor().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    return Page.of(rows.before(before, page.fetch()), page, kept -> Cursor.of(kept.id()))
        .map(Entry::of);
  }

  /**
   * Hands the record to its consumer again, after its cause was mended; sequences still decide
   * whether it changes anything. 409 {@code still-defective} when it is refused once more.
   */
  @PostMapping("/{id}/replay")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'COORDINATOR')")
  Replayed replay(@PathVariable long id) {
    return switch (replaying.replay(id)) {
      case Outcome.Applied() -> {
        audit.record("quarantine.replayed", "quarantine:" + id, Map.of());
        yield new Replayed(id, "REPLAYED");
      }
      case Outcome.AppliedBefore() -> new Replayed(id, "REPLAYED");
      case Outcome.StillDefective(String reason) ->
          throw Problem.conflict("still-defective", reason);
      case Outcome.Unknown() -> throw Problem.notFound("Nothing in quarantine has this id.");
    };
  }
}
