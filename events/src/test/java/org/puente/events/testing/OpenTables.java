package org.puente.events.testing;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables and views the request role may read although no row-level security confines it. */
public final class OpenTables {

  private static final String READABLE =
      """
      SELECT c.relname
        FROM pg_class c
       WHERE c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
         AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
         AND has_any_column_privilege(
               regexp_replace(current_user, '_owner$', '') || '_request', c.oid, 'SELECT')
         AND NOT c.relrowsecurity -- which without any policy lets nothing through
         AND NOT (c.relkind = 'v' AND coalesce('security_invoker=true' = ANY (c.reloptions), false))
       ORDER BY 1
      """;

  private OpenTables() {}

  /** In the order of their names. */
  public static List<String> of(DataSource owner) {
    return JdbcClient.create(owner).sql(READABLE).query(String.class).list();
  }
}
