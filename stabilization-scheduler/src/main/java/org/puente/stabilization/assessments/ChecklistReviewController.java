package org.puente.stabilization.assessments;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Supervision went over a checklist, once; nobody over their own. */
@RestController
class ChecklistReviewController {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  ChecklistReviewController(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** 404 for one beyond the caller's scope, 409 for one that somebody went over already. */
  @PostMapping("/api/v1/quality-sample/{id}/reviewed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('PSYCHOSOCIAL_SUPERVISOR')")
  @Transactional
  public void reviewed(@PathVariable UUID id) {
    Caller caller = Caller.current();
    UUID worker =
        worker(id).orElseThrow(() -> Problem.notFound("There is no such checklist for you."));
    if (worker.equals(caller.userId())) {
      throw Problem.conflict("own-checklist", "Somebody else goes over your own checklist.");
    }
    int added =
        jdbc.sql(
                """
                INSERT INTO checklist_review (application_id, reviewed_by, reviewed_by_name, reviewed_at)
                VALUES (?, ?, ?, ?::timestamptz) ON CONFLICT DO NOTHING
                """)
            .params(id, caller.userId(), caller.username(), clock.instant().toString())
            .update();
    if (added == 0) {
      throw Problem.conflict("checklist-reviewed", "Somebody went over this checklist already.");
    }
    audit.record("checklist.reviewed", id.toString(), Map.of());
  }

  private Optional<UUID> worker(UUID id) {
    return jdbc.sql("SELECT worker FROM protocol_application WHERE application_id = ?")
        .param(id)
        .query(UUID.class)
        .optional();
  }
}
