package org.puente.distribution.access.administration;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grants on their rows; in transactions of the jobs role. */
@Component
public class JdbcGrants {

  /** A column of a query over {@code app_user u}: each grant in the form of a claim. */
  public static final String OF_USER =
      """
      ARRAY(SELECT concat_ws(':', g.role, coalesce(g.organisation_id::text, '*'),
                             coalesce(g.programme_id::text, '*'), coalesce(g.territory, '*'))
            FROM role_grant g WHERE g.user_id = u.id ORDER BY 1) AS grants
      """;

  /** The same with what somebody holds as a deputy today. */
  public static final String IN_FORCE = OF_USER.replace("FROM role_grant", "FROM grant_in_force");

  private final JdbcClient jdbc;

  JdbcGrants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the column holds. */
  public static Set<Grant> read(Array column) throws SQLException {
    return Arrays.stream((String[]) column.getArray())
        .map(Grant::ofClaim)
        .collect(toUnmodifiableSet());
  }

  /** Gives somebody grants beside those that they have. */
  public void add(UUID user, Collection<Grant> grants) {
    jdbc.sql(
            """
            INSERT INTO role_grant (user_id, role, organisation_id, programme_id, territory)
            SELECT ?, role, organisation::uuid, programme::uuid, territory
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])
              AS g (role, organisation, programme, territory)
            """)
        .params(
            user,
            texts(grants, grant -> grant.role().name()),
            texts(grants, grant -> place(grant.organisation())),
            texts(grants, grant -> place(grant.programme())),
            texts(grants, grant -> place(grant.territory())))
        .update();
  }

  void take(UUID user) {
    jdbc.sql("DELETE FROM role_grant WHERE user_id = ?").param(user).update();
  }

  private static @Nullable String place(String place) {
    return Grant.isAll(place) ? null : place;
  }

  private static @Nullable String[] texts(
      Collection<Grant> grants, Function<Grant, @Nullable String> column) {
    return grants.stream().map(column).toArray(String[]::new);
  }
}
