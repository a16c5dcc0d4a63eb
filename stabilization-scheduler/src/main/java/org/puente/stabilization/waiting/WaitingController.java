package org.puente.stabilization.waiting;

import java.time.OffsetDateTime;
import java.util.List;
import org.puente.events.contract.DelayCause;
import org.puente.events.http.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize(
    "hasAnyRole('PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'COORDINATOR', 'PSYCHOSOCIAL_WORKER',"
        + " 'PSYCHOSOCIAL_SUPERVISOR', 'PROTECTION_FOCAL_POINT', 'AUDITOR', 'ADMINISTRATOR')")
class WaitingController {
  private static final int LONGEST_DAYS = 366;

  /** Served by watch_by_due: whoever still waits has a date that is gone by. */
  private static final String WAITING =
      """
      SELECT waiting_for AS step, territory, count(DISTINCT person_id) AS people,
        count(DISTINCT person_id) FILTER (WHERE threshold_at + reporting_lag <= app_now()) AS late,
        count(DISTINCT person_id) FILTER (WHERE urgency = 'HIGH') AS high,
        min(due_at) AS since
      FROM delay_watch
      WHERE state = 'WATCHING' AND due_at <= app_now()
      GROUP BY waiting_for, territory
      ORDER BY late DESC, people DESC, step, territory
      """;

  /** A stay lasts from one change of a wait to the next; served by wait_change_by_time. */
  private static final String DURATIONS =
      """
      WITH stay AS (
        SELECT state, waiting_for, at, lead(at) OVER (PARTITION BY promise_id ORDER BY change_id) AS left_at
        FROM wait_change WHERE at >= app_now() - make_interval(days => ?))
      SELECT waiting_for AS step, count(*) AS stays,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY s.seconds) AS half,
        percentile_cont(0.9) WITHIN GROUP (ORDER BY s.seconds) AS nine,
        max(s.seconds) AS longest
      FROM stay CROSS JOIN LATERAL (
        SELECT greatest(extract(epoch FROM left_at - at), 0)::float8 AS seconds) s
      WHERE state = 'WATCHING' AND left_at IS NOT NULL
      GROUP BY waiting_for ORDER BY nine DESC
      """;

  private final JdbcClient jdbc;

  WaitingController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Within the caller's scope; where most are late first. */
  @GetMapping("/api/v1/waiting")
  List<WaitingPlace> waiting() {
    return jdbc.sql(WAITING)
        .query(
            (row, _) ->
                new WaitingPlace(
                    DelayCause.valueOf(row.getString("step")),
                    row.getString("territory"),
                    row.getLong("people"),
                    row.getLong("late"),
                    row.getLong("high"),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * How long promises stayed in each step, of those that reached it in the last days.
   *
   * @param days 1 to 366
   */
  @GetMapping("/api/v1/waiting/durations")
  List<StepDuration> durations(@RequestParam(defaultValue = "90") int days) {
    if (days < 1 || days > LONGEST_DAYS) {
      throw Problem.badRequest("days", "Between 1 and 366 days.");
    }
    return jdbc.sql(DURATIONS)
        .param(days)
        .query(
            (row, _) ->
                new StepDuration(
                    DelayCause.valueOf(row.getString("step")),
                    row.getLong("stays"),
                    row.getDouble("half"),
                    row.getDouble("nine"),
                    row.getDouble("longest")))
        .list();
  }
}
