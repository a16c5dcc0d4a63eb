package org.puente.distribution.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.AccessScope;
import org.puente.events.access.Role;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.http.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The users; always as the jobs role, since nobody's scope covers them. */
@Component
class JdbcUsers {

  /** An account and what proves it. */
  record Credentials(UserAccount account, @Nullable String passwordHash) {}

  private final JdbcClient jdbc;

  JdbcUsers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Credentials> find(String username) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql("SELECT * FROM app_user WHERE username = ?")
                .param(username)
                .query((row, _) -> new Credentials(account(row), row.getString("password_hash")))
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
            jdbc.sql(
                    """
                    INSERT INTO app_user (username, password_hash, display_name, language, roles,
                                          organisations, programmes, territories)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (username) DO NOTHING
                    RETURNING id
                    """)
                .param(user.username())
                .param(passwordHash)
                .param(user.displayName())
                .param(language == null ? "es" : language)
                .param(user.roles().stream().map(Role::name).toArray(String[]::new))
                .param(texts(user.scope().organisations()))
                .param(texts(user.scope().programmes()))
                .param(texts(user.scope().territories()))
                .query(UUID.class)
                .optional());
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
            jdbc.sql("SELECT * FROM app_user WHERE username > ? ORDER BY username LIMIT ?")
                .param(after)
                .param(page.fetch())
                .query((row, _) -> account(row))
                .list());
  }

  private static UserAccount account(ResultSet row) throws SQLException {
    return new UserAccount(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        row.getString("language"),
        row.getBoolean("enabled"),
        set(row.getArray("roles")).stream().map(Role::valueOf).collect(toUnmodifiableSet()),
        new AccessScope(
            set(row.getArray("organisations")),
            set(row.getArray("programmes")),
            set(row.getArray("territories"))));
  }

  private static Set<String> set(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).collect(toUnmodifiableSet());
  }

  private static String[] texts(Collection<String> values) {
    return values.toArray(String[]::new);
  }
}
