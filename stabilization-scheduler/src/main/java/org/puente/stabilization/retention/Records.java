package org.puente.stabilization.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds whose records' time is over, and what proves that they went. */
@Repository
class Records {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int NEWEST = 100;

  private final JdbcClient jdbc;

  Records(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  RetentionPolicy policy() {
    return jdbc.sql("SELECT * FROM retention_policy ORDER BY version DESC LIMIT 1")
        .query(
            (row, index) ->
                new RetentionPolicy(
                    row.getInt("version"),
                    days(row.getString("days")),
                    row.getBoolean("assumed"),
                    row.getObject("published_at", OffsetDateTime.class).toInstant()))
        .single();
  }

  /** Whose support ended so long ago, those first who have waited longest. */
  List<UUID> due(RecordType type, int days, int limit) {
    return jdbc.sql(
            """
            SELECT e.person_id FROM episode e
            WHERE e.state IN ('NOT_REQUIRED', 'DECLINED', 'UNREACHABLE', 'CLOSED')
              AND e.moved_at < app_now() - make_interval(days => :days) AND NOT :type = ANY (e.purged)
              AND support_ended_at(e.person_id) < app_now() - make_interval(days => :days)
            GROUP BY e.person_id ORDER BY min(e.moved_at) LIMIT :limit
            """)
        .param("type", type.name())
        .param("days", days)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /** Asked again under the lock of the person's journal. */
  boolean isDue(UUID person, int days) {
    return jdbc.sql(
            "SELECT coalesce(support_ended_at(?) < app_now() - make_interval(days => ?), false)")
        .params(person, days)
        .query(Boolean.class)
        .single();
  }

  void mark(UUID person, RecordType type) {
    jdbc.sql(
            """
            UPDATE episode SET purged = array_append(purged, :type)
            WHERE person_id = :person AND NOT :type = ANY (purged)
            """)
        .param("person", person)
        .param("type", type.name())
        .update();
  }

  /** That records went. Those that were not sealed have no key. */
  record Proof(
      UUID id,
      UUID personId,
      RecordType recordType,
      int policyVersion,
      Instant doneAt,
      long records,
      @Nullable String keyFingerprint,
      Because because) {}

  /** Why records went. */
  enum Because {
    TIME_OVER,
    ERASURE
  }

  /** Newest first, at most 100. */
  List<Proof> proofs() {
    return jdbc.sql("SELECT * FROM retention_proof ORDER BY proof_id DESC LIMIT ?")
        .param(NEWEST)
        .query(
            (row, index) -> {
              byte[] fingerprint = row.getBytes("key_fingerprint");
              return new Proof(
                  row.getObject("proof_id", UUID.class),
                  row.getObject("person_id", UUID.class),
                  RecordType.valueOf(row.getString("record_type")),
                  row.getInt("policy_version"),
                  row.getObject("done_at", OffsetDateTime.class).toInstant(),
                  row.getLong("records"),
                  fingerprint == null ? null : HexFormat.of().formatHex(fingerprint),
                  Because.valueOf(row.getString("because")));
            })
        .list();
  }

  private static Map<RecordType, Integer> days(String json) {
    return new EnumMap<>(JSON.readValue(json, new TypeReference<Map<RecordType, Integer>>() {}));
  }
}
