package org.puente.stabilization.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.puente.stabilization.compartment.PersonSeals;
import org.puente.stabilization.compartment.SealedKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Destroys what opens the words about somebody who was erased, and leaves the proof. */
@Repository
class ErasedRecords {

  /** What a protection case goes on needing until its own time is over. */
  private static final Set<SealedKind> OF_PROTECTION =
      Set.of(SealedKind.PROTECTION_NOTE, SealedKind.GBV_NOTE);

  private static final int NEWEST = 100;

  /** Counted before anything goes: a statement sees what was there when it began. */
  private static final String KEYS =
      """
      WITH gone AS (
        DELETE FROM person_seal_key WHERE person_id = :person AND is_erased(person_id, tag)
        RETURNING tag, sha256(key_enc) AS fingerprint)
      INSERT INTO retention_proof
        (person_id, record_type, policy_version, done_at, records, key_fingerprint, because)
      SELECT :person, 'NOTES', (SELECT max(version) FROM retention_policy), app_now(),
        (SELECT count(*) FROM note n WHERE n.person_id = :person AND n.tag = gone.tag), fingerprint, 'ERASURE'
      FROM gone
      """;

  private static final String WORDS =
      """
      WITH reasons AS (
        UPDATE urgency_reason r SET reason = NULL, reason_enc = NULL
        FROM episode e WHERE e.episode_id = r.episode_id AND e.person_id = :person),
      accesses AS (
        UPDATE exceptional_access SET reason_enc = NULL WHERE person_id = :person)
      DELETE FROM note WHERE person_id = :person AND is_erased(person_id, tag)
      """;

  private final JdbcClient jdbc;
  private final PersonSeals seals;

  ErasedRecords(JdbcClient jdbc, PersonSeals seals) {
    this.jdbc = jdbc;
    this.seals = seals;
  }

  /**
   * That somebody was erased.
   *
   * @param protectionKept what a protection case needs is kept until its own time is over
   */
  record Erased(UUID personId, Instant erasedAt, Instant doneAt, boolean protectionKept) {}

  /** False if it was known. */
  boolean note(UUID person, Instant erasedAt) {
    byte[][] kept =
        OF_PROTECTION.stream().map(kind -> seals.tag(person, kind)).toArray(byte[][]::new);
    return jdbc.sql(
                """
                INSERT INTO person_erasure (person_id, erased_at, done_at, kept_tags)
                SELECT :person, :erasedAt::timestamptz, app_now(),
                  CASE WHEN has_protection_case(:person) THEN :kept ELSE '{}'::bytea[] END
                ON CONFLICT DO NOTHING
                """)
            .param("person", person)
            .param("erasedAt", erasedAt.toString())
            .param("kept", new SqlArrayValue("bytea", (Object[]) kept))
            .update()
        == 1;
  }

  /** How many keys went, and with them what they sealed. */
  int destroy(UUID person) {
    int keys = jdbc.sql(KEYS).param("person", person).update();
    jdbc.sql(WORDS).param("person", person).update();
    return keys;
  }

  /** Newest first, at most 100. */
  List<Erased> newest() {
    return jdbc.sql("SELECT * FROM person_erasure ORDER BY done_at DESC, person_id LIMIT ?")
        .param(NEWEST)
        .query(
            (row, index) ->
                new Erased(
                    row.getObject("person_id", UUID.class),
                    row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                    row.getObject("done_at", OffsetDateTime.class).toInstant(),
                    ((Object[]) row.getArray("kept_tags").getArray()).length > 0))
        .list();
  }
}
