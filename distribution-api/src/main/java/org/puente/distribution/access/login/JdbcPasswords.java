package org.puente.distribution.access.login;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Password hashes; in transactions of the jobs role. */
@Component
class JdbcPasswords {

  private final JdbcClient jdbc;

  JdbcPasswords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void set(UUID user, String hash) {
    jdbc.sql("UPDATE app_user SET password_hash = ? WHERE id = ?").param(hash).param(user).update();
  }

  boolean nobodyHasOne() {
    return jdbc.sql("SELECT NOT EXISTS (SELECT FROM app_user WHERE password_hash IS NOT NULL)")
        .query(Boolean.class)
        .single();
  }
}
