package org.puente.distribution.access.passkeys;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.puente.events.access.ScopedDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passkeys as their owners see and remove them; always as the jobs role. */
@Component
class JdbcOwnPasskeys {

  private final JdbcClient jdbc;

  JdbcOwnPasskeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One change after the other for each person, and none during an attempt at a factor. */
  void lock(UUID user) {
    jdbc.sql("SELECT id FROM app_user WHERE id = ? FOR NO KEY UPDATE")
        .param(user)
        .query(UUID.class)
        .optional();
  }

  List<Passkey> of(UUID user) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql("SELECT * FROM passkey WHERE user_id = ? AND removed_at IS NULL ORDER BY id")
                .param(user)
                .query(
                    (row, _) -> {
                      Timestamp used = row.getTimestamp("last_used_at");
                      return new Passkey(
                          row.getObject("id", UUID.class),
                          row.getString("name"),
                          row.getTimestamp("created_at").toInstant(),
                          used == null ? null : used.toInstant(),
                          row.getBoolean("backed_up"),
                          row.getTimestamp("suspected_at") != null);
                    })
                .list());
  }

  int count(UUID user) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql("SELECT count(*) FROM passkey WHERE user_id = ? AND removed_at IS NULL")
                .param(user)
                .query(Integer.class)
                .single());
  }

  boolean isOf(UUID user, byte[] credential) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM passkey WHERE user_id = ? AND credential_id = ?)")
        .params(user, credential)
        .query(Boolean.class)
        .single();
  }

  void suspect(byte[] credential) {
    jdbc.sql(
            "UPDATE passkey SET suspected_at = now() WHERE credential_id = ? AND suspected_at IS NULL")
        .param(credential)
        .update();
  }

  boolean remove(UUID user, UUID passkey) {
    return jdbc.sql(
                """
                UPDATE passkey SET removed_at = now()
                WHERE id = ? AND user_id = ? AND removed_at IS NULL
                """)
            .params(passkey, user)
            .update()
        == 1;
  }

  boolean removeAll(UUID user) {
    return jdbc.sql(
                "UPDATE passkey SET removed_at = now() WHERE user_id = ? AND removed_at IS NULL")
            .param(user)
            .update()
        > 0;
  }
}
