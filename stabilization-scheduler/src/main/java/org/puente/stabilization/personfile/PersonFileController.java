package org.puente.stabilization.personfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.puente.events.http.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What another service puts into a person's file. It asks by promise, since it knows whose they
 * are; row-level security confines what is found. Served by the index of one_task_per_stage.
 */
@RestController
class PersonFileController {

  private static final int MOST = 100;

  /** A delay that turned out to be none is not told. */
  private static final String LATE =
      """
      SELECT t.promise_id, t.stage, t.cause, t.raised_at
        FROM task t JOIN delay_watch w USING (promise_id)
       WHERE t.promise_id = ANY (?) AND (w.delivered_at <= w.threshold_at) IS NOT TRUE
       ORDER BY t.raised_at, t.promise_id, t.stage
      """;

  /**
   * By person as well: a promise may have had another payee before, whose conversations are theirs.
   */
  private static final String STEPS =
      """
      WITH theirs AS (
        SELECT * FROM task WHERE promise_id = ANY (:promises) AND person_id = :person)
      SELECT promise_id, 'TAKEN' AS what, assigned_at AS at, NULL AS mode, NULL::boolean AS reached, NULL AS outcome
        FROM theirs WHERE assigned_at IS NOT NULL
      UNION ALL
      SELECT t.promise_id, 'CONTACT', c.occurred_at, c.mode, c.reached, NULL
        FROM theirs t JOIN contact c USING (task_id)
      UNION ALL
      SELECT promise_id, CASE state WHEN 'DONE' THEN 'ENDED' ELSE 'CANCELLED' END, ended_at, NULL, NULL,
             coalesce(outcome, cancel_reason)
        FROM theirs WHERE ended_at IS NOT NULL
      UNION ALL
      SELECT (array_agg(t.promise_id ORDER BY t.raised_at DESC))[1], 'EPISODE_CLOSED', e.moved_at, NULL, NULL, NULL
        FROM theirs t JOIN episode e USING (episode_id)
       WHERE e.state = 'CLOSED'
       GROUP BY e.episode_id
       ORDER BY at, what
      """;

  private final JdbcClient jdbc;

  PersonFileController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which of these promises were late, since when and for what, in the order of time.
   *
   * @param promise at most 100
   */
  @GetMapping("/api/v1/delays")
  @PreAuthorize(
      "hasAnyRole('PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'COORDINATOR', 'PSYCHOSOCIAL_WORKER',"
          + " 'PROTECTION_FOCAL_POINT', 'DATA_PROTECTION_OFFICER')")
  List<LateStage> delays(@RequestParam List<UUID> promise) {
    return jdbc.sql(LATE)
        .param(array(promise))
        .query(
            (row, _) ->
                new LateStage(
                    row.getObject("promise_id", UUID.class),
                    row.getInt("stage"),
                    row.getString("cause"),
                    row.getObject("raised_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * What was done to stand by somebody while these promises were late, in the order of time; for
   * those alone who stand by people, or answer for their data.
   *
   * @param promise at most 100
   */
  @GetMapping("/api/v1/people/{id}/support")
  @PreAuthorize(
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT',"
          + " 'DATA_PROTECTION_OFFICER')")
  List<SupportStep> support(@PathVariable UUID id, @RequestParam List<UUID> promise) {
    return jdbc.sql(STEPS)
        .param("promises", array(promise))
        .param("person", id)
        .query(PersonFileController::step)
        .list();
  }

  private static SupportStep step(ResultSet row, int number) throws SQLException {
    return new SupportStep(
        row.getObject("promise_id", UUID.class),
        row.getString("what"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("mode"),
        row.getObject("reached", Boolean.class),
        row.getString("outcome"));
  }

  private static SqlArrayValue array(List<UUID> promises) {
    if (promises.size() > MOST) {
      throw Problem.badRequest("too-many", "At most " + MOST + " promises at once.");
    }
    return new SqlArrayValue("uuid", promises.toArray());
  }
}
