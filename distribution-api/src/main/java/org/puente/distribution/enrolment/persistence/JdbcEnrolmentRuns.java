package org.puente.distribution.enrolment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.enrolment.EnrollingHouseholds.Result.Done;
import org.puente.distribution.enrolment.EnrolmentRun;
import org.puente.distribution.enrolment.EnrolmentRuns;
import org.puente.events.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcEnrolmentRuns implements EnrolmentRuns {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcEnrolmentRuns(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public boolean begin(UUID programmeId, Caller by) {
    return jdbc.sql(
                """
                INSERT INTO enrolment_run AS r (programme_id, run_for) VALUES (?, ?::jsonb)
                ON CONFLICT (programme_id) DO UPDATE
                   SET run_for = excluded.run_for, considered = 0, eligible = 0, not_eligible = 0, awaiting_decision = 0,
                       promised = 0, started_at = app_now(), finished_at = NULL
                 WHERE r.finished_at IS NOT NULL
                """)
            .params(programmeId, json.writeValueAsString(by))
            .update()
        == 1;
  }

  @Override
  public Optional<EnrolmentRun> find(UUID programmeId) {
    return jdbc.sql("SELECT * FROM enrolment_run WHERE programme_id = ?")
        .param(programmeId)
        .query(
            (row, _) ->
                new EnrolmentRun(
                    json.readValue(row.getString("run_for"), Caller.class).username(), done(row)))
        .optional();
  }

  @Override
  public Optional<Caller> unfinished(UUID programmeId) {
    return jdbc.sql(
            "SELECT run_for FROM enrolment_run WHERE programme_id = ? AND finished_at IS NULL")
        .param(programmeId)
        .query(String.class)
        .optional()
        .map(by -> json.readValue(by, Caller.class));
  }

  @Override
  public List<UUID> unfinished() {
    return jdbc.sql("SELECT programme_id FROM enrolment_run WHERE finished_at IS NULL")
        .query(UUID.class)
        .list();
  }

  @Override
  public Done advance(UUID programmeId, Done some) {
    return jdbc.sql(
            """
            UPDATE enrolment_run
               SET considered = considered + :considered, eligible = eligible + :eligible,
                   not_eligible = not_eligible + :not, awaiting_decision = awaiting_decision + :awaiting,
                   promised = promised + :promised, finished_at = CASE WHEN :more THEN NULL ELSE app_now() END
             WHERE programme_id = :programme
            RETURNING *
            """)
        .param("considered", some.considered())
        .param("eligible", some.eligible())
        .param("not", some.notEligible())
        .param("awaiting", some.awaitingDecision())
        .param("promised", some.promised())
        .param("more", some.more())
        .param("programme", programmeId)
        .query((row, _) -> done(row))
        .single();
  }

  private static Done done(ResultSet row) throws SQLException {
    return new Done(
        row.getInt("considered"),
        row.getInt("eligible"),
        row.getInt("not_eligible"),
        row.getInt("awaiting_decision"),
        row.getInt("promised"),
        row.getTimestamp("finished_at") == null);
  }
}
