package org.puente.localstack.endtoend;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.puente.localstack.demo.Site;
import org.puente.localstack.stack.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fingerprint of every table that says something about people, money, kits or waiting. */
record Snapshot(Map<String, String> tables) {
  /** Heartbeats, leases, clocks, log-ins and job bookkeeping go on by themselves. */
  private static final Set<String> LIVELY =
      Set.of("adapter_instance", "feed_cursor", "idempotency_key", "flyway_schema_history");

  static Snapshot of(Site site) {
    var tables = new TreeMap<String, String>();
    for (House house : House.values()) {
      if (house.database().isPresent()) {
        add(house.folder(), JdbcClient.create(site.database(house)), tables);
      }
    }
    return new Snapshot(tables);
  }

  private static void add(String house, JdbcClient database, Map<String, String> tables) {
    List<String> names =
        database
            .sql(
                """
                SELECT relname FROM pg_class
                 WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                   AND relname NOT LIKE 'batch_%'
                """)
            .query(String.class)
            .list();
    for (String name : names) {
      if (!LIVELY.contains(name)) {
        tables.put(house + "." + name, fingerprint(database, name));
      }
    }
  }

  /** When something was last seen goes on by itself as well. */
  private static String fingerprint(JdbcClient database, String table) {
    return database
        .sql(
            """
            SELECT count(*) || ' rows ' || coalesce(md5(string_agg(h, '' ORDER BY h)), '')
              FROM (SELECT md5((to_jsonb(t) - 'seen_at')::text) AS h FROM "%s" t) hashed
            """
                .formatted(table))
        .query(String.class)
        .single();
  }
}
