package org.puente.distribution.access.deputies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.deputies.Delegating.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Delegations on their rows; in transactions of the jobs role. */
@Component
class JdbcDelegations {

  private static final String SELECT =
      """
      SELECT d.*, f.username AS from_name, t.username AS to_name
        FROM delegation d JOIN app_user f ON f.id = d.from_user JOIN app_user t ON t.id = d.to_user
      """;

  private final JdbcClient jdbc;

  JdbcDelegations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<UUID> userNamed(String username) {
    return jdbc.sql("SELECT id FROM app_user WHERE username = ? AND enabled")
        .param(username)
        .query(UUID.class)
        .optional();
  }

  void add(UUID id, UUID from, UUID to, Wanted wanted) {
    jdbc.sql(
            """
            INSERT INTO delegation (id, from_user, to_user, starts_at, until, reason)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(from)
        .param(to)
        .param(wanted.startsAt().atOffset(ZoneOffset.UTC))
        .param(wanted.until().atOffset(ZoneOffset.UTC))
        .param(wanted.reason())
        .update();
  }

  List<Delegation> of(UUID user) {
    return jdbc.sql(
            SELECT + " WHERE d.from_user = :user OR d.to_user = :user ORDER BY d.id DESC LIMIT 20")
        .param("user", user)
        .query((row, _) -> delegation(row))
        .list();
  }

  /** The deputy whose delegation somebody ended that is theirs; empty where there is none. */
  Optional<UUID> end(UUID id, UUID by) {
    return jdbc.sql(
            """
            UPDATE delegation SET ended_at = now(), ended_why = 'ENDED'
             WHERE id = :id AND ended_at IS NULL AND :by IN (from_user, to_user)
            RETURNING to_user
            """)
        .param("id", id)
        .param("by", by)
        .query(UUID.class)
        .optional();
  }

  /** Deputies whose time has come. */
  List<UUID> begin() {
    return jdbc.sql(
            """
            UPDATE delegation SET begun = true
             WHERE NOT begun AND ended_at IS NULL AND starts_at <= now() AND until > now()
            RETURNING to_user
            """)
        .query(UUID.class)
        .list();
  }

  /** Deputies whose time is over. */
  List<UUID> expire() {
    return jdbc.sql(
            """
            UPDATE delegation SET ended_at = now(), ended_why = 'EXPIRED'
             WHERE ended_at IS NULL AND until <= now()
            RETURNING to_user
            """)
        .query(UUID.class)
        .list();
  }

  /** Tokens from before are worth nothing. */
  void changed(UUID user) {
    jdbc.sql("UPDATE app_user SET version = version + 1 WHERE id = ?").param(user).update();
  }

  private static Delegation delegation(ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Delegation(
        row.getObject("id", UUID.class),
        row.getString("from_name"),
        row.getString("to_name"),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("until", OffsetDateTime.class).toInstant(),
        row.getString("reason"),
        ended == null ? null : ended.toInstant(),
        row.getString("ended_why"));
  }
}
