package org.puente.distribution.access.login;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcSessions implements Sessions {

  private record Standing(boolean open, boolean stale) {}

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  JdbcSessions(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Override
  public UUID start(UUID user, String device, String address) {
    return recorded(
        () -> {
          UUID session =
              jdbc.sql(
                      """
                      INSERT INTO login_session (user_id, device, address) VALUES (?, ?, ?)
                      RETURNING id
                      """)
                  .params(user, device, address)
                  .query(UUID.class)
                  .single();
          audit.record("session.started", user.toString(), Map.of("device", device));
          return session;
        });
  }

  @Override
  public boolean isOpen(UUID session) {
    return ScopedDataSource.asJob(
        () -> {
          var found =
              jdbc.sql(
                      """
                      SELECT s.ended_at IS NULL AND u.enabled AS open,
                             s.last_seen < now() - interval '1 minute' AS stale
                      FROM login_session s JOIN app_user u ON u.id = s.user_id
                      WHERE s.id = ?
                      """)
                  .param(session)
                  .query((row, _) -> new Standing(row.getBoolean("open"), row.getBoolean("stale")))
                  .optional();
          boolean open = found.isPresent() && found.get().open();
          if (open && found.get().stale()) {
            jdbc.sql("UPDATE login_session SET last_seen = now() WHERE id = ?")
                .param(session)
                .update();
          }
          return open;
        });
  }

  @Override
  public List<Open> of(UUID user) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    SELECT * FROM login_session
                    WHERE user_id = ? AND ended_at IS NULL
                      AND last_seen > now() - interval '31 minutes'
                    ORDER BY last_seen DESC LIMIT 50
                    """)
                .param(user)
                .query(
                    (row, _) ->
                        new Open(
                            row.getObject("id", UUID.class),
                            row.getString("device"),
                            row.getString("address"),
                            row.getTimestamp("since").toInstant(),
                            row.getTimestamp("last_seen").toInstant()))
                .list());
  }

  @Override
  public void end(UUID user, UUID session) {
    end(
        user,
        jdbc.sql(
                """
                UPDATE login_session SET ended_at = now()
                WHERE id = ? AND user_id = ? AND ended_at IS NULL
                """)
            .params(session, user));
  }

  @Override
  public void endOthers(UUID user, @Nullable UUID here) {
    end(
        user,
        jdbc.sql(
                """
                UPDATE login_session SET ended_at = now()
                WHERE user_id = ? AND ended_at IS NULL AND id IS DISTINCT FROM ?::uuid
                """)
            .param(user)
            .param(here == null ? null : here.toString()));
  }

  private void end(UUID user, JdbcClient.StatementSpec ending) {
    recorded(
        () -> {
          int ended = ending.update();
          if (ended > 0) {
            audit.record("session.ended", user.toString(), Map.of("count", ended));
          }
          return ended;
        });
  }

  private <T> T recorded(Supplier<T> work) {
    return ScopedDataSource.asJob(
        () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
