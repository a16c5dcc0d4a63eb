package org.puente.stabilization.retention;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes the records of one person away, and leaves the proof in the same transaction. */
@Repository
class Purge {

  /** Counted before anything goes: a statement sees what was there when it began. */
  private static final String KEYS =
      """
      WITH gone AS (
        DELETE FROM person_seal_key WHERE person_id = :person RETURNING tag, sha256(key_enc) AS fingerprint)
      INSERT INTO retention_proof (person_id, record_type, policy_version, done_at, records, key_fingerprint)
      SELECT :person, 'NOTES', :version, app_now(),
        (SELECT count(*) FROM note n WHERE n.person_id = :person AND n.tag = gone.tag), fingerprint
      FROM gone
      """;

  private static final String NOTES =
      """
      WITH reasons AS (
        UPDATE urgency_reason r SET reason = NULL, reason_enc = NULL
        FROM episode e WHERE e.episode_id = r.episode_id AND e.person_id = :person),
      accesses AS (
        UPDATE exceptional_access SET reason_enc = NULL WHERE person_id = :person),
      notes AS (
        DELETE FROM note WHERE person_id = :person RETURNING 1)
      SELECT count(*) FROM notes
      """;

  private static final String ASSESSMENTS =
      """
      WITH needs AS (
        DELETE FROM assessed_need n USING needs_assessment a, episode e
        WHERE a.assessment_id = n.assessment_id AND e.episode_id = a.episode_id AND e.person_id = :person
        RETURNING 1),
      lists AS (
        UPDATE protocol_application a SET ticked = '{}' FROM episode e
        WHERE e.episode_id = a.episode_id AND e.person_id = :person AND a.ticked <> '{}' RETURNING 1)
      SELECT (SELECT count(*) FROM needs) + (SELECT count(*) FROM lists)
      """;

  private static final String SESSIONS =
      """
      WITH came AS (
        UPDATE session_participant p SET attendance = NULL FROM episode e
        WHERE e.episode_id = p.episode_id AND e.person_id = :person AND p.attendance IS NOT NULL RETURNING 1)
      SELECT count(*) FROM came
      """;

  private static final String CONSENTS =
      """
      WITH words AS (DELETE FROM consent WHERE person_id = :person RETURNING 1),
      marks AS (
        DELETE FROM child_mark m USING episode e
        WHERE e.episode_id = m.episode_id AND e.person_id = :person RETURNING 1)
      SELECT (SELECT count(*) FROM words) + (SELECT count(*) FROM marks)
      """;

  private static final String CONTACTS =
      """
      WITH made AS (
        DELETE FROM contact c USING task t
        WHERE t.task_id = c.task_id AND t.person_id = :person RETURNING 1)
      SELECT count(*) FROM made
      """;

  private static final String PROOF =
      """
      INSERT INTO retention_proof (person_id, record_type, policy_version, done_at, records)
      SELECT :person, :type, :version, app_now(), :records WHERE :records > 0
      """;

  private final JdbcClient jdbc;

  Purge(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many records went. */
  long of(UUID person, RecordType type, int version) {
    return switch (type) {
      case NOTES -> {
        jdbc.sql(KEYS).param("person", person).param("version", version).update();
        yield gone(NOTES, person);
      }
      case ASSESSMENTS -> proven(ASSESSMENTS, person, type, version);
      case SESSIONS -> proven(SESSIONS, person, type, version);
      case CONSENTS -> proven(CONSENTS, person, type, version);
      case CONTACTS -> proven(CONTACTS, person, type, version);
    };
  }

  private long proven(String statement, UUID person, RecordType type, int version) {
    long records = gone(statement, person);
    jdbc.sql(PROOF)
        .param("person", person)
        .param("type", type.name())
        .param("version", version)
        .param("records", records)
        .update();
    return records;
  }

  private long gone(String statement, UUID person) {
    return jdbc.sql(statement).param("person", person).query(Long.class).single();
  }
}
