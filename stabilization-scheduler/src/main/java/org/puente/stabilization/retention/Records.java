package org.puente.stabilization.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
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
  private static final String DUE =
      """
      FROM episode e
      WHERE e.state IN ('NOT_REQUIRED', 'DECLINED', 'UNREACHABLE', 'CLOSED')
        AND e.moved_at < app_now() - make_interval(days => :days) AND NOT :type = ANY (e.purged)
        AND support_ended_at(e.person_id) < app_now() - make_interval(days => :days)
      GROUP BY e.person_id
      """;

  private final JdbcClient jdbc;

  Records(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  RetentionPolicy policy() {
    return jdbc.sql("SELECT * FROM retention_policy ORDER BY version DESC LIMIT 1")
        .query(Records::version)
        .single();
  }

  /** Newest first. */
  List<RetentionPolicy> versions() {
    return jdbc.sql("SELECT * FROM retention_policy ORDER BY version DESC")
        .query(Records::version)
        .list();
  }

  /** Of how many people something of each kind is due by these days. */
  Map<RecordType, Long> countDue(Map<RecordType, Integer> days) {
    var counts = new EnumMap<RecordType, Long>(RecordType.class);
    days.forEach((type, each) -> counts.put(type, countDue(type, each)));
    return counts;
  }

  private long countDue(RecordType type, int days) {
    return jdbc.sql("SELECT count(*) FROM (SELECT e.person_id " + DUE + ") AS people")
        .param("type", type.name())
        .param("days", days)
        .query(Long.class)
        .single();
  }

  /** Whose support ended so long ago, those first who have waited longest. */
  List<UUID> due(RecordType type, int days, int limit) {
    return jdbc.sql("SELECT e.person_id " + DUE + " ORDER BY min(e.moved_at) LIMIT :limit")
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

  private static RetentionPolicy version(ResultSet row, int index) throws SQLException {
    return new RetentionPolicy(
        row.getInt("version"),
        days(row.getString("days")),
        row.getBoolean("assumed"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getString("reason"),
        row.getString("drafted_by_name"),
        row.getString("published_by_name"));
  }

  private static Map<RecordType, Integer> days(String json) {
    return new EnumMap<>(JSON.readValue(json, new TypeReference<Map<RecordType, Integer>>() {}));
  }
}
