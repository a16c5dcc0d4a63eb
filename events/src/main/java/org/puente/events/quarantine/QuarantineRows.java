package org.puente.events.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The quarantine as people see it, newest first. */
public final class QuarantineRows {

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  QuarantineRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Those with a smaller id, at most {@code limit}. */
  public List<QuarantinedRecord> before(long id, int limit) {
    return jdbc.sql("SELECT * FROM quarantine WHERE id < ? ORDER BY id DESC LIMIT ?")
        .params(id, limit)
        .query(this::read)
        .list();
  }

  /** Keeps others from replaying it until the transaction ends. */
  Optional<QuarantinedRecord> lock(long id) {
    return jdbc.sql("SELECT * FROM quarantine WHERE id = ? FOR UPDATE")
        .param(id)
        .query(this::read)
        .optional();
  }

  void replayed(long id) {
    jdbc.sql("UPDATE quarantine SET state = 'REPLAYED', replayed_at = now() WHERE id = ?")
        .param(id)
        .update();
  }

  void stillDefective(long id, String reason) {
    jdbc.sql("UPDATE quarantine SET reason = ? WHERE id = ? AND state = 'QUARANTINED'")
        .params(reason, id)
        .update();
  }

  long waiting() {
    return jdbc.sql("SELECT count(*) FROM quarantine WHERE state = 'QUARANTINED'")
        .query(Long.class)
        .single();
  }

  private QuarantinedRecord read(ResultSet row, int number) throws SQLException {
    byte[] key = row.getBytes("key");
    return new QuarantinedRecord(
        row.getLong("id"),
        row.getString("consumer_group"),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("offset"),
        key == null ? null : new String(key, UTF_8),
        json.readValue(row.getString("headers"), HEADERS),
        row.getBytes("value"),
        row.getString("reason"),
        row.getObject("quarantined_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("replayed_at", OffsetDateTime.class)),
        row.getString("state"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
