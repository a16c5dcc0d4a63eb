package org.puente.distribution.access.login;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links by the hash of their token; in transactions of the jobs role. */
@Component
class JdbcInvitations {

  private static final String OPEN =
      """
      SELECT u.id, u.username, u.display_name,
             ARRAY(SELECT DISTINCT role FROM role_grant g WHERE g.user_id = u.id) AS roles
      FROM invitation i JOIN app_user u ON u.id = i.user_id
      WHERE i.token_hash = ? AND i.used_at IS NULL AND i.expires_at > now() AND u.enabled
      """;

  private final JdbcClient jdbc;

  JdbcInvitations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Earlier links of the same person that nobody used are void. */
  void replace(UUID user, byte[] hash, String by, Instant expiresAt) {
    jdbc.sql("DELETE FROM invitation WHERE user_id = ? AND used_at IS NULL").param(user).update();
    jdbc.sql(
            """
            INSERT INTO invitation (token_hash, user_id, invited_by, expires_at)
            VALUES (?, ?, ?, ?)
            """)
        .param(hash)
        .param(user)
        .param(by)
        .param(expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Invitee> find(byte[] hash) {
    return jdbc.sql(OPEN).param(hash).query((row, _) -> invitee(row)).optional();
  }

  /** The same with the link's row locked, so that it is used once. */
  Optional<Invitee> lock(byte[] hash) {
    return jdbc.sql(OPEN + " FOR UPDATE OF i")
        .param(hash)
        .query((row, _) -> invitee(row))
        .optional();
  }

  void use(byte[] hash) {
    jdbc.sql("UPDATE invitation SET used_at = now() WHERE token_hash = ?").param(hash).update();
  }

  boolean exists(UUID user) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM app_user WHERE id = ?)")
        .param(user)
        .query(Boolean.class)
        .single();
  }

  private static Invitee invitee(ResultSet row) throws SQLException {
    var roles = (String[]) row.getArray("roles").getArray();
    return new Invitee(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        Arrays.stream(roles).map(Role::valueOf).collect(toUnmodifiableSet()));
  }
}
