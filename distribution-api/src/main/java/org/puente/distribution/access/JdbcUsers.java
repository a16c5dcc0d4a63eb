package org.puente.distribution.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.administration.JdbcGrants;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.http.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The users; always as the jobs role, since nobody's scope covers them. */
@Component
class JdbcUsers {

  /** An account and what proves it. */
  record Credentials(UserAccount account, @Nullable String passwordHash) {}

  private static final String SELECT = "SELECT u.*, " + JdbcGrants.OF_USER + " FROM app_user u ";
  private static final String IN_FORCE = "SELECT u.*, " + JdbcGrants.IN_FORCE + " FROM app_user u ";

  private final JdbcClient jdbc;
  private final JdbcGrants grants;
  private final TransactionTemplate transaction;

  JdbcUsers(JdbcClient jdbc, JdbcGrants grants, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.grants = grants;
    this.transaction = transaction;
  }

  Optional<Credentials> find(String username) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(IN_FORCE + "WHERE u.username = ?")
                .param(username)
                .query((row, _) -> new Credentials(account(row), row.getString("password_hash")))
                .optional());
  }

  Optional<UserAccount> find(UUID id) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(IN_FORCE + "WHERE u.id = ?")
                .param(id)
                .query((row, _) -> account(row))
                .optional());
  }

  boolean none() {
    return ScopedDataSource.asJob(
        () -> jdbc.sql("SELECT NOT EXISTS (SELECT FROM app_user)").query(Boolean.class).single());
  }

  /** The id of the new user; empty if the name is taken. */
  Optional<UUID> add(NewUser user, @Nullable String passwordHash) {
    var language = user.language();
    return ScopedDataSource.asJob(
        () ->
            transaction.execute(
                _ -> {
                  var added =
                      jdbc.sql(
                              """
                              INSERT INTO app_user (username, password_hash, display_name, language)
                              VALUES (?, ?, ?, ?)
                              ON CONFLICT (username) DO NOTHING
                              RETURNING id
                              """)
                          .param(user.username())
                          .param(passwordHash)
                          .param(user.displayName())
                          .param(language == null ? "es" : language)
                          .query(UUID.class)
                          .optional();
                  added.ifPresent(id -> grants.add(id, user.grants()));
                  return added;
                }));
  }

  /** Whether a token of that version is still worth something. */
  boolean isCurrent(UUID user, int version) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    "SELECT EXISTS (SELECT FROM app_user WHERE id = ? AND version = ? AND enabled)")
                .params(user, version)
                .query(Boolean.class)
                .single());
  }

  void speak(UUID user, String language) {
    ScopedDataSource.asJob(
        () ->
            jdbc.sql("UPDATE app_user SET language = ? WHERE id = ? AND language <> ?")
                .params(language, user, language)
                .update());
  }

  List<UserAccount> page(PageRequest page) {
    var after = page.cursor().map(cursor -> cursor.text(0)).orElse("");
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(SELECT + "WHERE u.username > ? ORDER BY u.username LIMIT ?")
                .param(after)
                .param(page.fetch())
                .query((row, _) -> account(row))
                .list());
  }

  static UserAccount account(ResultSet row) throws SQLException {
    return new UserAccount(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        row.getString("language"),
        row.getBoolean("enabled"),
        row.getInt("version"),
        JdbcGrants.read(row.getArray("grants")));
  }
}
