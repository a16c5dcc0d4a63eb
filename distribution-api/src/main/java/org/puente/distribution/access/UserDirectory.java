package org.puente.distribution.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.administration.JdbcGrants;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users as administrators see them. */
@Component
public class UserDirectory {

  /**
   * A user, and how they stand.
   *
   * @param invited whether they have no password yet
   * @param factor whether they have a second factor
   */
  public record Entry(
      UserAccount account, boolean invited, boolean factor, @Nullable Instant lastSeen) {}

  private static final String SELECT =
      """
      SELECT u.*, u.password_hash IS NULL AS invited,
             EXISTS (SELECT FROM totp t WHERE t.user_id = u.id AND t.secret_enc IS NOT NULL)
               OR EXISTS (SELECT FROM passkey k WHERE k.user_id = u.id AND k.removed_at IS NULL) AS factor,
             (SELECT max(last_seen) FROM login_session s WHERE s.user_id = u.id) AS last_seen,
      """
          + JdbcGrants.OF_USER
          + " FROM app_user u ";

  private final JdbcClient jdbc;

  UserDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By username; those whose name or username holds such a text, or all. */
  public Page<Entry> page(String text, PageRequest page) {
    var after = page.cursor().map(cursor -> cursor.text(0)).orElse("");
    var found =
        ScopedDataSource.asJob(
            () ->
                jdbc.sql(
                        SELECT
                            + """
                            WHERE u.username > :after
                              AND (position(lower(:text) IN u.username) > 0
                                   OR position(lower(:text) IN lower(u.display_name)) > 0)
                            ORDER BY u.username LIMIT :limit
                            """)
                    .param("after", after)
                    .param("text", text.strip())
                    .param("limit", page.fetch())
                    .query((row, _) -> entry(row))
                    .list());
    return Page.of(found, page, entry -> Cursor.of(entry.account().username()));
  }

  public Optional<Entry> find(UUID id) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(SELECT + "WHERE u.id = :id")
                .param("id", id)
                .query((row, _) -> entry(row))
                .optional());
  }

  /** Somebody with what they hold today, their own and as a deputy. */
  public Optional<UserAccount> inForce(UUID id) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql("SELECT u.*, " + JdbcGrants.IN_FORCE + " FROM app_user u WHERE u.id = ?")
                .param(id)
                .query((row, _) -> JdbcUsers.account(row))
                .optional());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    Timestamp seen = row.getTimestamp("last_seen");
    return new Entry(
        JdbcUsers.account(row),
        row.getBoolean("invited"),
        row.getBoolean("factor"),
        seen == null ? null : seen.toInstant());
  }
}
