package org.puente.distribution.programmes.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.puente.distribution.programmes.Criteria;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcCriteria {

  private static final TypeReference<List<Criteria.Rule>> RULES = new TypeReference<>() {};

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  JdbcCriteria(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Criteria> find(UUID programmeId, int version) {
    return jdbc
        .query(
            "SELECT * FROM criteria WHERE programme_id = ? AND version = ?",
            this::read,
            programmeId,
            version)
        .stream()
        .findFirst();
  }

  /** Of each of these programmes, given as an array. */
  Map<UUID, Criteria> newest(SqlArrayValue programmes) {
    Map<UUID, Criteria> newest = new HashMap<>();
    jdbc.query(
        """
        SELECT DISTINCT ON (programme_id) * FROM criteria
         WHERE programme_id = ANY (?) ORDER BY programme_id, version DESC
        """,
        row -> {
          newest.put(row.getObject("programme_id", UUID.class), read(row, 0));
        },
        programmes);
    return newest;
  }

  /** The version in force of each of these programmes that has one. */
  Map<UUID, Integer> published(SqlArrayValue programmes) {
    Map<UUID, Integer> published = new HashMap<>();
    jdbc.query(
        """
        SELECT programme_id, max(version) AS version FROM criteria
         WHERE programme_id = ANY (?) AND published_at IS NOT NULL GROUP BY programme_id
        """,
        row -> {
          published.put(row.getObject("programme_id", UUID.class), row.getInt("version"));
        },
        programmes);
    return published;
  }

  private Criteria newest(UUID programmeId) {
    return jdbc
        .query(
            "SELECT * FROM criteria WHERE programme_id = ? ORDER BY version DESC LIMIT 1",
            this::read,
            programmeId)
        .stream()
        .findFirst()
        .orElseThrow(() -> new EmptyResultDataAccessException("No criteria", 1));
  }

  int add(UUID programmeId, Criteria criteria, UUID by) {
    Integer version =
        jdbc.queryForObject(
            """
            INSERT INTO criteria (programme_id, version, threshold, rules, high_attributes, medium_score, written_by)
            SELECT ?, coalesce(max(version), 0) + 1, ?, ?::jsonb, ?::text[], ?, ?
              FROM criteria WHERE programme_id = ?
            RETURNING version
            """,
            Integer.class,
            programmeId,
            criteria.threshold(),
            json.writeValueAsString(criteria.rules()),
            '{' + String.join(",", criteria.urgency().high()) + '}',
            criteria.urgency().mediumScore(),
            by,
            programmeId);
    return version == null ? 0 : version;
  }

  int publish(UUID programmeId, UUID by) {
    Criteria newest = newest(programmeId);
    jdbc.update(
        """
        UPDATE criteria SET published_at = app_now(), published_by = ?
         WHERE programme_id = ? AND version = ? AND published_at IS NULL
        """,
        by,
        programmeId,
        newest.version());
    return newest.version();
  }

  private Criteria read(ResultSet row, int number) throws SQLException {
    String[] high = (String[]) row.getArray("high_attributes").getArray();
    return new Criteria(
        row.getInt("version"),
        row.getInt("threshold"),
        json.readValue(row.getString("rules"), RULES),
        new Criteria.UrgencyRules(Set.copyOf(Arrays.asList(high)), row.getInt("medium_score")));
  }
}
