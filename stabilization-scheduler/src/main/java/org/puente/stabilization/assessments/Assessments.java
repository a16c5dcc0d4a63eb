package org.puente.stabilization.assessments;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Assessments of the caller's scope. */
@Repository
class Assessments {

  private static final TypeReference<EnumMap<NeedDomain, NeedLevel>> NEEDS =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  Assessments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first; walks assessment_by_episode. */
  List<Assessment> of(UUID episodeId) {
    return jdbc.sql(
            """
            SELECT a.*, (SELECT json_object_agg(domain, level) FROM assessed_need n
                         WHERE n.assessment_id = a.assessment_id)::text AS needs
            FROM needs_assessment a WHERE a.episode_id = ? ORDER BY a.assessed_at DESC, a.assessment_id DESC
            """)
        .param(episodeId)
        .query(
            (row, index) ->
                new Assessment(
                    row.getObject("assessment_id", UUID.class),
                    episodeId,
                    row.getObject("worker", UUID.class),
                    row.getObject("assessed_at", OffsetDateTime.class).toInstant(),
                    json.readValue(row.getString("needs"), NEEDS)))
        .list();
  }

  Optional<UUID> newest(UUID episodeId) {
    return jdbc.sql(
            """
            SELECT assessment_id FROM needs_assessment WHERE episode_id = ?
            ORDER BY assessed_at DESC, assessment_id DESC LIMIT 1
            """)
        .param(episodeId)
        .query(UUID.class)
        .optional();
  }

  void add(Assessment assessment) {
    jdbc.sql(
            """
            INSERT INTO needs_assessment (assessment_id, episode_id, worker, assessed_at)
            VALUES (?, ?, ?, ?::timestamptz)
            """)
        .params(
            assessment.id(),
            assessment.episodeId(),
            assessment.worker(),
            assessment.assessedAt().toString())
        .update();
    List<Map.Entry<NeedDomain, NeedLevel>> needs = List.copyOf(assessment.needs().entrySet());
    jdbc.sql(
            """
            INSERT INTO assessed_need (assessment_id, domain, level)
            SELECT ?, n.domain, n.level FROM unnest(?::text[], ?::text[]) AS n (domain, level)
            """)
        .params(
            assessment.id(),
            new SqlArrayValue("text", needs.stream().map(n -> n.getKey().name()).toArray()),
            new SqlArrayValue("text", needs.stream().map(n -> n.getValue().name()).toArray()))
        .update();
  }
}
