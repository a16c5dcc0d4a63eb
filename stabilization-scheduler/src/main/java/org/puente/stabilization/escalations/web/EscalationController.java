package org.puente.stabilization.escalations.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Role;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.escalations.Cause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EscalationController {

  /**
   * By what is alive (task_live_by_due). An escalation is over once somebody took the task, or
   * tried to contact the person: nobody has to close it.
   */
  private static final String STANDING =
      """
      SELECT e.cause, e.escalated_at, t.task_id, t.person_id, t.urgency, t.territory, t.first_contact_due, t.assignee
      FROM task t JOIN escalation e USING (task_id)
      WHERE t.state IN ('OPEN', 'ASSIGNED')
        AND CASE e.cause WHEN 'UNASSIGNED' THEN t.state = 'OPEN'
              ELSE NOT EXISTS (SELECT FROM contact c WHERE c.task_id = t.task_id) END
      ORDER BY t.first_contact_due, t.task_id, e.cause
      LIMIT 500
      """;

  private final JdbcClient jdbc;

  EscalationController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A task that waits too long.
   *
   * @param asked the role that is asked to see to it
   * @param assignee who has it, if anybody
   */
  record Escalation(
      UUID taskId,
      UUID personId,
      Cause cause,
      Role asked,
      Instant escalatedAt,
      Urgency urgency,
      String territory,
      Instant dueAt,
      @Nullable UUID assignee) {}

  /** What waits too long within the caller's scope, by when a contact was due; 500 at most. */
  @GetMapping("/api/v1/escalations")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR')")
  List<Escalation> standing() {
    return jdbc.sql(STANDING).query(EscalationController::escalation).list();
  }

  private static Escalation escalation(ResultSet row, int index) throws SQLException {
    Cause cause = Cause.valueOf(row.getString("cause"));
    return new Escalation(
        row.getObject("task_id", UUID.class),
        row.getObject("person_id", UUID.class),
        cause,
        cause.asked(),
        row.getObject("escalated_at", OffsetDateTime.class).toInstant(),
        Urgency.valueOf(row.getString("urgency")),
        row.getString("territory"),
        row.getObject("first_contact_due", OffsetDateTime.class).toInstant(),
        row.getObject("assignee", UUID.class));
  }
}
