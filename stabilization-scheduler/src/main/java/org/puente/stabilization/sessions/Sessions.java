package org.puente.stabilization.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sessions of the caller's scope. */
@Repository
class Sessions {

  private static final int MOST = 100;
  private static final TypeReference<TreeMap<UUID, @Nullable Attendance>> ATTENDANCE =
      new TypeReference<>() {};

  private static final String SELECT =
      """
      SELECT s.*, coalesce((SELECT json_object_agg(p.episode_id, p.attendance) FROM session_participant p
                            WHERE p.session_id = s.session_id), '{}')::text AS attendance
      FROM session s
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  Sessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Session> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE s.session_id = ?").param(id).query(this::session).optional();
  }

  /** By date; walks session_by_episode. */
  List<Session> of(UUID episodeId) {
    return jdbc.sql(
            SELECT
                + """
                WHERE s.session_id IN (SELECT session_id FROM session_participant WHERE episode_id = ?)
                ORDER BY s.planned_at DESC LIMIT ?
                """)
        .params(episodeId, MOST)
        .query(this::session)
        .list();
  }

  /** What is still to come, by date; walks session_of_worker. */
  List<Session> plannedBy(UUID worker) {
    return jdbc.sql(
            SELECT + "WHERE s.worker = ? AND s.state = 'PLANNED' ORDER BY s.planned_at LIMIT ?")
        .params(worker, MOST)
        .query(this::session)
        .list();
  }

  /** In the scope of one of its participants' tasks. */
  void add(Session session, UUID like) {
    Plan plan = session.plan();
    jdbc.sql(
            """
            INSERT INTO session (session_id, kind, mode, place, planned_at, minutes, child_friendly, interpreter,
              childcare, protocol_code, protocol_version, worker, programme_id, organisation_id, territory)
            SELECT :id, :kind, :mode, :place, :planned::timestamptz, :minutes, :friendly, :interpreter,
              :childcare, :protocol, :version, :worker, programme_id, organisation_id, territory
            FROM task WHERE task_id = :like
            """)
        .param("id", session.id())
        .param("kind", plan.kind().name())
        .param("mode", plan.mode().name())
        .param("place", plan.place().name())
        .param("planned", plan.plannedAt().toString())
        .param("minutes", plan.minutes())
        .param("friendly", plan.childFriendly())
        .param("interpreter", plan.interpreter())
        .param("childcare", plan.childcare())
        .param("protocol", plan.protocol())
        .param("version", session.protocolVersion())
        .param("worker", session.worker())
        .param("like", like)
        .update();
    jdbc.sql(
            """
            INSERT INTO session_participant (session_id, episode_id) SELECT ?, episode_id
            FROM unnest(?::uuid[]) AS p (episode_id)
            """)
        .params(session.id(), uuids(session.attendance().keySet()))
        .update();
  }

  /** Whether it was planned until now. */
  boolean end(UUID id, SessionState state, Instant at) {
    return jdbc.sql(
                """
                UPDATE session SET state = ?, ended_at = ?::timestamptz WHERE session_id = ? AND state = 'PLANNED'
                """)
            .params(state.name(), at.toString(), id)
            .update()
        == 1;
  }

  void attended(UUID id, Map<UUID, Attendance> attendance) {
    List<Map.Entry<UUID, Attendance>> each = List.copyOf(attendance.entrySet());
    jdbc.sql(
            """
            UPDATE session_participant p SET attendance = said.attendance
            FROM unnest(?::uuid[], ?::text[]) AS said (episode_id, attendance)
            WHERE p.session_id = ? AND p.episode_id = said.episode_id
            """)
        .param(uuids(each.stream().map(Map.Entry::getKey).toList()))
        .param(new SqlArrayValue("text", each.stream().map(e -> e.getValue().name()).toArray()))
        .param(id)
        .update();
  }

  private static SqlArrayValue uuids(Collection<UUID> ids) {
    return new SqlArrayValue("uuid", ids.toArray());
  }

  private Session session(ResultSet row, int index) throws SQLException {
    return new Session(
        row.getObject("session_id", UUID.class),
        new Plan(
            SessionKind.valueOf(row.getString("kind")),
            SessionMode.valueOf(row.getString("mode")),
            PlaceKind.valueOf(row.getString("place")),
            row.getObject("planned_at", OffsetDateTime.class).toInstant(),
            row.getInt("minutes"),
            row.getBoolean("child_friendly"),
            row.getBoolean("interpreter"),
            row.getBoolean("childcare"),
            row.getString("protocol_code")),
        row.getObject("protocol_version", Integer.class),
        row.getObject("worker", UUID.class),
        SessionState.valueOf(row.getString("state")),
        json.readValue(row.getString("attendance"), ATTENDANCE));
  }
}
