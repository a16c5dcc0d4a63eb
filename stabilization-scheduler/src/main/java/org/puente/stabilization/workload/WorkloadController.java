package org.puente.stabilization.workload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.puente.events.http.Problem;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.policies.Policy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorkloadController {

  private static final int LONGEST_DAYS = 92;

  /** Served by task_in_hand and contact_of_worker; hours are those of the office. */
  private static final String CARRIED =
      """
      SELECT w.worker_id AS worker, people_stood_by(w.worker_id) AS people,
        coalesce(w.capacity, :caseload) AS caseload, t.tasks, t.overdue,
        coalesce(sum(day.contacts), 0) AS contacts, coalesce(sum(day.after_hours), 0) AS after_hours,
        coalesce(sum(day.contacts) FILTER (WHERE extract(isodow FROM day.date) > 5), 0) AS weekends,
        coalesce(max(day.contacts), 0) AS busiest
      FROM worker w
      CROSS JOIN LATERAL (
        SELECT count(*) AS tasks, count(*) FILTER (WHERE first_contact_due < app_now()) AS overdue
        FROM task WHERE assignee = w.worker_id AND state = 'ASSIGNED') t
      LEFT JOIN LATERAL (
        SELECT local::date AS date, count(*) AS contacts,
          count(*) FILTER (WHERE local::time < '07:00' OR local::time >= '19:00') AS after_hours
        FROM contact c CROSS JOIN LATERAL (SELECT c.occurred_at AT TIME ZONE :zone AS local) AS clock
        WHERE c.worker = w.worker_id AND c.occurred_at >= app_now() - make_interval(days => :days)
        GROUP BY local::date) day ON true
      WHERE w.is_active
      GROUP BY w.worker_id, w.capacity, t.tasks, t.overdue
      ORDER BY people DESC, worker
      """;

  private final JdbcClient jdbc;
  private final Policies policies;

  WorkloadController(JdbcClient jdbc, Policies policies) {
    this.jdbc = jdbc;
    this.policies = policies;
  }

  /**
   * What each worker of the caller's scope carries.
   *
   * @param days how far back contacts are counted, 1 to 92
   */
  @GetMapping("/api/v1/workload")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR')")
  List<Workload> carried(@RequestParam(defaultValue = "14") int days) {
    if (days < 1 || days > LONGEST_DAYS) {
      throw Problem.badRequest("days", "days is a number from 1 to " + LONGEST_DAYS + ".");
    }
    Policy policy = policies.current();
    return jdbc
        .sql(CARRIED)
        .param("caseload", policy.support().caseload())
        .param("zone", policy.rules().calendar().zone().getId())
        .param("days", days)
        .query(WorkloadController::workload)
        .list()
        .stream()
        .map(each -> each.judged(policy.support().contactsPerDay()))
        .toList();
  }

  private static Workload workload(ResultSet row, int index) throws SQLException {
    return new Workload(
        row.getObject("worker", UUID.class),
        row.getLong("people"),
        row.getInt("caseload"),
        row.getLong("tasks"),
        row.getLong("overdue"),
        row.getLong("contacts"),
        row.getLong("after_hours"),
        row.getLong("weekends"),
        row.getLong("busiest"),
        List.of());
  }
}
