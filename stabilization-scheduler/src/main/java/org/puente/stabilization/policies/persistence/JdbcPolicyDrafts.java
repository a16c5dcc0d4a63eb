package org.puente.stabilization.policies.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.puente.stabilization.policies.PolicyDraft;
import org.puente.stabilization.policies.PolicyDraft.Author;
import org.puente.stabilization.policies.PolicyDraft.Content;
import org.puente.stabilization.policies.PolicyDrafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPolicyDrafts implements PolicyDrafts {

  private static final String OPEN = "SELECT * FROM policy_draft WHERE state = 'OPEN'";

  private final JdbcClient jdbc;
  private final PolicyJson json = new PolicyJson();

  JdbcPolicyDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<PolicyDraft> open() {
    return jdbc.sql(OPEN).query(this::draft).optional();
  }

  @Override
  public Optional<PolicyDraft> lockOpen() {
    return jdbc.sql(OPEN + " FOR UPDATE").query(this::draft).optional();
  }

  @Override
  public void add(PolicyDraft draft) {
    jdbc.sql(
            """
            INSERT INTO policy_draft (draft_id, based_on, revision, reason, content, author, author_name, written_at)
            VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?::timestamptz)
            """)
        .params(
            draft.id(),
            draft.basedOn(),
            draft.revision(),
            draft.content().reason(),
            json.write(draft.content()),
            draft.author().id(),
            draft.author().name(),
            draft.writtenAt().toString())
        .update();
  }

  @Override
  public void rewrite(PolicyDraft draft) {
    jdbc.sql(
            """
            UPDATE policy_draft
            SET based_on = ?, revision = ?, reason = ?, content = ?::jsonb, written_at = ?::timestamptz
            WHERE draft_id = ?
            """)
        .params(
            draft.basedOn(),
            draft.revision(),
            draft.content().reason(),
            json.write(draft.content()),
            draft.writtenAt().toString(),
            draft.id())
        .update();
  }

  @Override
  public void discard(UUID draft, Author by, Instant at) {
    jdbc.sql(
            """
            UPDATE policy_draft
            SET state = 'DISCARDED', decided_by = ?, decided_by_name = ?, decided_at = ?::timestamptz
            WHERE draft_id = ?
            """)
        .params(by.id(), by.name(), at.toString(), draft)
        .update();
  }

  @Override
  public int switchOn(PolicyDraft draft, Author by, Instant at, Instant activeFrom) {
    int version =
        jdbc.sql(
                """
                INSERT INTO policy (version, active_from, reason, content)
                SELECT based_on + 1, ?::timestamptz, reason, content FROM policy_draft WHERE draft_id = ?
                RETURNING version
                """)
            .params(activeFrom.toString(), draft.id())
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            UPDATE policy_draft
            SET state = 'SWITCHED_ON', decided_by = ?, decided_by_name = ?, decided_at = ?::timestamptz, version = ?
            WHERE draft_id = ?
            """)
        .params(by.id(), by.name(), at.toString(), version, draft.id())
        .update();
    return version;
  }

  private PolicyDraft draft(ResultSet row, int index) throws SQLException {
    String content = row.getString("content");
    return new PolicyDraft(
        row.getObject("draft_id", UUID.class),
        row.getInt("based_on"),
        row.getInt("revision"),
        new Author(row.getObject("author", UUID.class), row.getString("author_name")),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        new Content(
            row.getString("reason"),
            json.rules(content),
            json.support(content),
            json.cases(content)));
  }
}
