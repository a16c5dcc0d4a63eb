package org.puente.distribution.access.login;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.ScopedDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcSessions implements Sessions {

  private record Standing(boolean open, boolean stale) {}

  private final JdbcClient jdbc;

  JdbcSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public UUID start(UUID user, String device, String address) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    INSERT INTO login_session (user_id, device, address) VALUES (?, ?, ?)
                    RETURNING id
                    """)
                .params(user, device, address)
                .query(UUID.class)
                .single());
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
    ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    UPDATE login_session SET ended_at = now()
                    WHERE id = ? AND user_id = ? AND ended_at IS NULL
                    """)
                .params(session, user)
                .update());
  }

  @Override
  public void endOthers(UUID user, @Nullable UUID here) {
    ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    UPDATE login_session SET ended_at = now()
                    WHERE user_id = ? AND ended_at IS NULL AND id IS DISTINCT FROM ?::uuid
                    """)
                .param(user)
                .param(here == null ? null : here.toString())
                .update());
  }
}
