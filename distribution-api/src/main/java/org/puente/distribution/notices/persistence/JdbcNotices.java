package org.puente.distribution.notices.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.notices.Kind;
import org.puente.distribution.notices.Notice;
import org.puente.distribution.notices.Notices;
import org.puente.distribution.notices.Waiting;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Row-level security shows each person their own. */
@Repository
class JdbcNotices implements Notices {

  private static final Columns<Kind> TOLD_ONCE =
      new Columns<>(Arrays.stream(Kind.values()).filter(Kind::isToldOnce).toList());

  private final JdbcClient jdbc;

  JdbcNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Notice> open() {
    return jdbc.sql("SELECT * FROM notice WHERE over_at IS NULL ORDER BY id DESC")
        .query((row, _) -> notice(row))
        .list();
  }

  /** What waits again gets another notice, but for what is told once. */
  @Override
  public void add(UUID user, Set<Waiting> waiting) {
    var columns = new Columns<>(List.copyOf(waiting));
    jdbc.sql(
            """
            INSERT INTO notice (user_id, kind, subject)
            SELECT :user, w.kind, w.subject FROM unnest(:kinds::text[], :subjects::text[]) AS w (kind, subject)
            WHERE w.kind <> ALL (:once) OR NOT EXISTS (
              SELECT FROM notice n WHERE n.user_id = :user AND n.kind = w.kind AND n.subject = w.subject)
            ON CONFLICT (user_id, kind, subject) WHERE over_at IS NULL DO NOTHING
            """)
        .param("user", user)
        .param("kinds", columns.texts(each -> each.kind().name()))
        .param("subjects", columns.texts(Waiting::subject))
        .param("once", TOLD_ONCE.texts(Kind::name))
        .update();
  }

  @Override
  public void end(Set<UUID> ids) {
    jdbc.sql(
            """
            UPDATE notice SET over_at = greatest(app_now(), noticed_at, read_at)
             WHERE id = ANY (?) AND over_at IS NULL
            """)
        .param(new Columns<>(List.copyOf(ids)).uuids(each -> each))
        .update();
  }

  @Override
  public List<Notice> page(@Nullable UUID before, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM notice WHERE (:before::uuid IS NULL OR id < :before) ORDER BY id DESC LIMIT :limit
            """)
        .param("before", before)
        .param("limit", limit)
        .query((row, _) -> notice(row))
        .list();
  }

  @Override
  public int read(@Nullable UUID id) {
    return jdbc.sql(
            """
            UPDATE notice SET read_at = greatest(app_now(), noticed_at)
             WHERE read_at IS NULL AND (:id::uuid IS NULL OR id = :id)
            """)
        .param("id", id)
        .update();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getObject("id", UUID.class),
        new Waiting(Kind.valueOf(row.getString("kind")), row.getString("subject")),
        row.getTimestamp("noticed_at").toInstant(),
        instant(row.getTimestamp("read_at")),
        instant(row.getTimestamp("over_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
