package org.puente.payments.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.puente.events.contract.Topic;
import org.puente.events.testing.TestDatabase;
import org.puente.events.testing.TestKafka;
import org.puente.events.testing.TopicContent;
import org.springframework.jdbc.core.JdbcTemplate;

/** What this house wrote, place by place, as text. */
final class Written {

  private static final String TABLES =
      """
      SELECT format('%I.%I', table_schema, table_name)
        FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
      """;

  private Written() {}

  /** Every row of every table, its columns as PostgreSQL prints them. */
  static List<String> rows(TestDatabase database) {
    JdbcTemplate jdbc = new JdbcTemplate(database.asSuperuser());
    List<String> rows = new ArrayList<>();
    for (String table : jdbc.queryForList(TABLES, String.class)) {
      jdbc.queryForList("SELECT t::text FROM " + table + " t", String.class).stream()
          .map(row -> table + row)
          .forEach(rows::add);
    }
    return rows;
  }

  /** Every record of every topic, with its headers. */
  static List<String> records() {
    return Arrays.stream(Topic.values())
        .flatMap(topic -> TopicContent.records(topic, TestKafka.servers()).stream())
        .map(
            entry ->
                entry.topic()
                    + " "
                    + Arrays.toString(entry.headers().toArray())
                    + " "
                    + new String(entry.value(), java.nio.charset.StandardCharsets.UTF_8))
        .toList();
  }

  /** Each secret that was found, and the beginning of what it was found in. */
  static List<String> leaks(Stream<String> lines, List<Secret> secrets) {
    Function<String, Stream<String>> found =
        line ->
            secrets.stream()
                .filter(secret -> secret.isIn(line))
                .map(secret -> secret + " in " + line.substring(0, Math.min(300, line.length())));
    return lines.parallel().flatMap(found).limit(20).toList();
  }
}
