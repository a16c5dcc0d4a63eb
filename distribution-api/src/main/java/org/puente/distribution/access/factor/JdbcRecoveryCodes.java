package org.puente.distribution.access.factor;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hashes of recovery codes, and wrong codes lately; in transactions of the jobs role. */
@Component
class JdbcRecoveryCodes {

  private final JdbcClient jdbc;

  JdbcRecoveryCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One check after the other for each person, so that no two count what the other doesn't see. */
  void lock(UUID user) {
    jdbc.sql("SELECT id FROM app_user WHERE id = ? FOR NO KEY UPDATE")
        .param(user)
        .query(UUID.class)
        .optional();
  }

  /** The former ones are void. */
  void replace(UUID user, List<String> codes) {
    remove(user);
    jdbc.sql("INSERT INTO recovery_code (user_id, hash) SELECT ?, unnest(?::bytea[])")
        .param(user)
        .param(codes.stream().map(RecoveryCodes::hash).toArray(byte[][]::new))
        .update();
  }

  boolean use(UUID user, String code) {
    return jdbc.sql(
                """
                UPDATE recovery_code SET used_at = now()
                WHERE user_id = ? AND hash = ? AND used_at IS NULL
                """)
            .param(user)
            .param(RecoveryCodes.hash(code))
            .update()
        == 1;
  }

  int left(UUID user) {
    return jdbc.sql("SELECT count(*) FROM recovery_code WHERE user_id = ? AND used_at IS NULL")
        .param(user)
        .query(Integer.class)
        .single();
  }

  void remove(UUID user) {
    jdbc.sql("DELETE FROM recovery_code WHERE user_id = ?").param(user).update();
  }

  int failuresLately(UUID user) {
    return jdbc.sql(
            """
            SELECT count(*) FROM factor_failure
            WHERE user_id = ? AND at > now() - interval '15 minutes'
            """)
        .param(user)
        .query(Integer.class)
        .single();
  }

  void fail(UUID user) {
    jdbc.sql("INSERT INTO factor_failure (user_id) VALUES (?)").param(user).update();
  }

  void forgive(UUID user) {
    jdbc.sql("DELETE FROM factor_failure WHERE user_id = ?").param(user).update();
  }
}
