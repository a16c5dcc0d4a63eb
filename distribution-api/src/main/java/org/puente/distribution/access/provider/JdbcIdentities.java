package org.puente.distribution.access.provider;

import java.util.Optional;
import java.util.UUID;
import org.puente.events.access.ScopedDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcIdentities implements Identities {

  private final JdbcClient jdbc;

  JdbcIdentities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<UUID> holder(String issuer, String subject) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    SELECT user_id FROM provider_identity
                    WHERE issuer = ? AND subject = ? AND unlinked_at IS NULL
                    """)
                .params(issuer, subject)
                .query(UUID.class)
                .optional());
  }

  @Override
  public Optional<String> subject(UUID user, String issuer) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    SELECT subject FROM provider_identity
                    WHERE user_id = ? AND issuer = ? AND unlinked_at IS NULL
                    """)
                .params(user, issuer)
                .query(String.class)
                .optional());
  }

  @Override
  public void link(UUID user, String issuer, String subject, String by) {
    unlink(user, issuer);
    jdbc.sql(
            """
            INSERT INTO provider_identity (user_id, issuer, subject, linked_by)
            VALUES (?, ?, ?, ?)
            """)
        .params(user, issuer, subject, by)
        .update();
  }

  @Override
  public boolean unlink(UUID user, String issuer) {
    return jdbc.sql(
                """
                UPDATE provider_identity SET unlinked_at = now()
                WHERE user_id = ? AND issuer = ? AND unlinked_at IS NULL
                """)
            .params(user, issuer)
            .update()
        == 1;
  }
}
