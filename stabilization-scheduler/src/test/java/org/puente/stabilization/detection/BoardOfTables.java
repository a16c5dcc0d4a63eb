package org.puente.stabilization.detection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.puente.events.contract.Contracts;
import org.puente.events.contract.StabilizationEvent;
import org.puente.events.envelope.EventJson;
import org.puente.stabilization.world.BoardFromEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.databind.json.JsonMapper;

/** The rows of tasks and episodes as they stand, and the events as they were told. */
final class BoardOfTables {

  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");

  private final JdbcClient jdbc;
  private final EventJson json;

  BoardOfTables(JdbcClient jdbc, EventJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Map<String, Map<String, Object>> tasksOf(Collection<UUID> people) {
    return rows("task", "task_id", people);
  }

  Map<String, Map<String, Object>> episodesOf(Collection<UUID> people) {
    return rows("episode", "episode_id", people);
  }

  /** All of the history of these people, and nothing but the history. */
  BoardFromEvents rebuilt(Collection<UUID> people) {
    var board = new BoardFromEvents();
    jdbc.sql(
            """
            SELECT type, version, payload FROM event_history
            WHERE topic = 'stabilization.tasks' AND aggregate_id = ANY (?)
            ORDER BY aggregate_id, sequence
            """)
        .param(new SqlArrayValue("uuid", people.toArray()))
        .query(
            row -> {
              board.read(event(row.getString("type"), row.getString("payload")));
            });
    return board;
  }

  private StabilizationEvent event(String type, String payload) {
    return (StabilizationEvent)
        json.read(Contracts.named(type, 1).orElseThrow(), payload.getBytes(UTF_8));
  }

  /** A column that is null says nothing; nor do marks of loops and retention. */
  private Map<String, Map<String, Object>> rows(String table, String key, Collection<UUID> people) {
    var rows = new TreeMap<String, Map<String, Object>>();
    jdbc.sql(
            "SELECT %2$s::text AS id, jsonb_strip_nulls(to_jsonb(t) - '%2$s' - 'purged' - 'assignment_checked' - 'contact_checked')::text AS row FROM %1$s t WHERE person_id = ANY (?)"
                .formatted(table, key))
        .param(new SqlArrayValue("uuid", people.toArray()))
        .query(
            row -> {
              var columns = new TreeMap<String, Object>();
              JsonMapper.shared()
                  .readValue(row.getString("row"), Map.class)
                  .forEach((name, value) -> columns.put((String) name, plain(value)));
              rows.put(row.getString("id"), columns);
            });
    return rows;
  }

  private static Object plain(Object value) {
    return value instanceof String text && INSTANT.matcher(text).matches() ? instant(text) : value;
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
