package org.puente.stabilization.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Applications of protocols of the caller's scope. */
@Repository
class Applications {

  private final JdbcClient jdbc;

  Applications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first; walks application_by_episode. */
  List<Application> of(UUID episodeId) {
    return jdbc.sql(
            """
            SELECT * FROM protocol_application WHERE episode_id = ? ORDER BY applied_at DESC, application_id DESC
            """)
        .param(episodeId)
        .query(Applications::application)
        .list();
  }

  void add(UUID episodeId, Application application) {
    jdbc.sql(
            """
            INSERT INTO protocol_application (application_id, episode_id, code, version, assessment_id, ticked,
              worker, applied_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
            """)
        .param(application.id())
        .param(episodeId)
        .param(application.protocol())
        .param(application.version())
        .param(application.assessmentId())
        .param(new SqlArrayValue("text", application.ticked().toArray()))
        .param(application.worker())
        .param(application.appliedAt().toString())
        .update();
  }

  /** One for each of these, following from the newest assessment of each. */
  void addTogether(Collection<UUID> episodes, Application each) {
    jdbc.sql(
            """
            INSERT INTO protocol_application (application_id, episode_id, code, version, assessment_id, ticked,
              worker, applied_at)
            SELECT uuidv7(), e.episode_id, :code, :version,
              (SELECT assessment_id FROM needs_assessment a WHERE a.episode_id = e.episode_id
               ORDER BY assessed_at DESC, assessment_id DESC LIMIT 1),
              :ticked, :worker, :at::timestamptz
            FROM unnest(:episodes::uuid[]) AS e (episode_id)
            """)
        .param("code", each.protocol())
        .param("version", each.version())
        .param("ticked", new SqlArrayValue("text", each.ticked().toArray()))
        .param("worker", each.worker())
        .param("at", each.appliedAt().toString())
        .param("episodes", new SqlArrayValue("uuid", episodes.toArray()))
        .update();
  }

  private static Application application(ResultSet row, int index) throws SQLException {
    return new Application(
        row.getObject("application_id", UUID.class),
        row.getString("code"),
        row.getInt("version"),
        row.getObject("assessment_id", UUID.class),
        List.of((String[]) row.getArray("ticked").getArray()),
        row.getObject("worker", UUID.class),
        row.getObject("applied_at", OffsetDateTime.class).toInstant());
  }
}
