package org.puente.distribution.access;

import java.util.List;
import java.util.UUID;
import org.puente.events.access.ScopedDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in for whom today, as tokens tell it to services that ask for two people. */
@Component
class Deputies {

  private static final String BESIDE =
      """
      SELECT u.username
        FROM delegation d JOIN app_user u ON u.id IN (d.from_user, d.to_user) AND u.id <> :user
       WHERE :user IN (d.from_user, d.to_user)
         AND d.ended_at IS NULL AND now() >= d.starts_at AND now() < d.until
       ORDER BY u.username
      """;

  private final JdbcClient jdbc;

  Deputies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Usernames of a user's deputy and of whom they stand in for. */
  List<String> beside(UUID user) {
    return ScopedDataSource.asJob(
        () -> jdbc.sql(BESIDE).param("user", user).query(String.class).list());
  }
}
