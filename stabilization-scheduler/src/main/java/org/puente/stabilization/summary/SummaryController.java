package org.puente.stabilization.summary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SummaryController {

  /** A delay is voided by its promise, whatever became of the task. */
  private static final String COUNT =
      """
      SELECT
        (SELECT count(*) FROM delay_watch WHERE state = 'WATCHING') AS watching,
        count(*) FILTER (WHERE NOT voided) AS delays_detected,
        count(*) FILTER (WHERE voided) AS delays_voided,
        count(*) AS tasks_raised,
        count(*) FILTER (WHERE state IN ('OPEN', 'ASSIGNED')) AS tasks_open,
        count(*) FILTER (WHERE state IN ('DONE', 'CANCELLED')) AS tasks_closed,
        count(*) FILTER (WHERE state = 'DONE') AS tasks_done,
        count(*) FILTER (WHERE state = 'CANCELLED') AS tasks_cancelled,
        count(*) FILTER (WHERE kind = 'COLLECTION_SUPPORT') AS collection_support,
        (SELECT count(*) FROM contact) AS contacts,
        (SELECT count(*) FROM episode WHERE state IN ('OPEN', 'CONTACTING', 'SCREENED', 'ACTIVE', 'CLOSING'))
          AS episodes_open
      FROM (
        SELECT t.state, t.kind, coalesce(w.delivered_at <= w.threshold_at, false) AS voided
        FROM task t JOIN delay_watch w USING (promise_id)) t
      """;

  private final JdbcClient jdbc;

  SummaryController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts within the caller's scope. */
  @GetMapping("/api/v1/summary")
  @PreAuthorize(
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
          + " 'PROTECTION_FOCAL_POINT', 'PROGRAMME_OFFICER', 'AUDITOR', 'ADMINISTRATOR')")
  Summary summary() {
    return jdbc.sql(COUNT).query(Summary.class).single();
  }
}
