package org.puente.stabilization.workload;

import java.util.List;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.policies.Policy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CapacityController {

  /**
   * Open tasks go by task_live_by_due. Whoever is stood by already takes no room; whoever works in
   * several places has their room in each, so that a place is only said to be short when it is.
   */
  private static final String SHORT =
      """
      WITH waiting AS (
        SELECT t.territory, t.programme_id, t.organisation_id, t.person_id FROM task t
        WHERE t.state = 'OPEN' AND NOT EXISTS (
          SELECT FROM task s WHERE s.person_id = t.person_id AND s.assignee IS NOT NULL AND s.state = 'ASSIGNED')),
      free AS (
        SELECT w.worker_id, greatest(coalesce(w.capacity, :caseload) - people_stood_by(w.worker_id), 0) AS room
        FROM worker w
        WHERE w.is_active AND NOT EXISTS (
          SELECT FROM worker_leave l WHERE l.worker_id = w.worker_id
            AND (app_now() AT TIME ZONE :zone)::date BETWEEN l.from_day AND l.until_day)),
      able AS (
        SELECT DISTINCT p.territory, f.worker_id, f.room
        FROM (SELECT DISTINCT territory, programme_id, organisation_id FROM waiting) AS p
        JOIN worker_area a ON a.territory IN ('*', p.territory) AND a.programme IN ('*', p.programme_id::text)
          AND a.organisation IN ('*', p.organisation_id::text)
        JOIN free f USING (worker_id))
      SELECT w.territory, w.people, coalesce(r.room, 0) AS room
      FROM (SELECT territory, count(DISTINCT person_id) AS people FROM waiting GROUP BY territory) AS w
      LEFT JOIN (SELECT territory, sum(room)::bigint AS room FROM able GROUP BY territory) AS r USING (territory)
      WHERE w.people > coalesce(r.room, 0)
      ORDER BY w.territory
      """;

  private final JdbcClient jdbc;
  private final Policies policies;

  CapacityController(JdbcClient jdbc, Policies policies) {
    this.jdbc = jdbc;
    this.policies = policies;
  }

  /**
   * A place where more people wait for somebody than the team may take.
   *
   * @param people whom nobody stands by, though a task of theirs is due
   * @param room how many more the people who work there today may stand by
   */
  record Shortage(String territory, long people, long room) {}

  /** Within the caller's scope; empty where the team can take everybody. */
  @GetMapping("/api/v1/capacity/short")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR')")
  List<Shortage> shortages() {
    Policy policy = policies.current();
    return jdbc.sql(SHORT)
        .param("caseload", policy.support().caseload())
        .param("zone", policy.rules().calendar().zone().getId())
        .query(Shortage.class)
        .list();
  }
}
