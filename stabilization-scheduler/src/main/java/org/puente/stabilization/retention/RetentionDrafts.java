package org.puente.stabilization.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.stabilization.retention.RetentionDraft.Author;
import org.puente.stabilization.retention.RetentionDraft.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the retention policy is to become. At most one draft is open. */
@Repository
class RetentionDrafts {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String OPEN = "SELECT * FROM retention_draft WHERE state = 'OPEN'";

  private final JdbcClient jdbc;
  private final Records records;

  RetentionDrafts(JdbcClient jdbc, Records records) {
    this.jdbc = jdbc;
    this.records = records;
  }

  /** With what would go. */
  Optional<RetentionDraft> open() {
    return jdbc.sql(OPEN)
        .query(RetentionDrafts::draft)
        .optional()
        .map(draft -> draft.counted(records.countDue(draft.content().days())));
  }

  /** Locked until the transaction ends; what would go isn't counted. */
  Optional<RetentionDraft> lockOpen() {
    return jdbc.sql(OPEN + " FOR UPDATE").query(RetentionDrafts::draft).optional();
  }

  void add(UUID id, int basedOn, Content content, Author by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO retention_draft (draft_id, based_on, reason, days, assumed, author, author_name, written_at)
            VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?::timestamptz)
            """)
        .params(
            id,
            basedOn,
            content.reason(),
            JSON.writeValueAsString(content.days()),
            content.assumed(),
            by.id(),
            by.name(),
            at.toString())
        .update();
  }

  void rewrite(UUID id, int basedOn, Content content, Instant at) {
    jdbc.sql(
            """
            UPDATE retention_draft
            SET based_on = ?, revision = revision + 1, reason = ?, days = ?::jsonb, assumed = ?, written_at = ?::timestamptz
            WHERE draft_id = ?
            """)
        .params(
            basedOn,
            content.reason(),
            JSON.writeValueAsString(content.days()),
            content.assumed(),
            at.toString(),
            id)
        .update();
  }

  void discard(UUID id, Author by, Instant at) {
    jdbc.sql(
            """
            UPDATE retention_draft
            SET state = 'DISCARDED', decided_by = ?, decided_by_name = ?, decided_at = ?::timestamptz
            WHERE draft_id = ?
            """)
        .params(by.id(), by.name(), at.toString(), id)
        .update();
  }

  /** The number of the version that it became. */
  int switchOn(RetentionDraft draft, Author by, Instant at) {
    int version = draft.basedOn() + 1;
    jdbc.sql(
            """
            INSERT INTO retention_policy (version, days, assumed, published_at, reason, drafted_by_name, published_by_name)
            SELECT based_on + 1, days, assumed, ?::timestamptz, reason, author_name, ? FROM retention_draft
            WHERE draft_id = ?
            """)
        .params(at.toString(), by.name(), draft.id())
        .update();
    jdbc.sql(
            """
            UPDATE retention_draft
            SET state = 'SWITCHED_ON', decided_by = ?, decided_by_name = ?, decided_at = ?::timestamptz, version = ?
            WHERE draft_id = ?
            """)
        .params(by.id(), by.name(), at.toString(), version, draft.id())
        .update();
    return version;
  }

  private static RetentionDraft draft(ResultSet row, int index) throws SQLException {
    Map<RecordType, Integer> days =
        JSON.readValue(row.getString("days"), new TypeReference<EnumMap<RecordType, Integer>>() {});
    return new RetentionDraft(
        row.getObject("draft_id", UUID.class),
        row.getInt("based_on"),
        row.getInt("revision"),
        new Author(row.getObject("author", UUID.class), row.getString("author_name")),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        new Content(row.getString("reason"), days, row.getBoolean("assumed")),
        Map.of());
  }
}
