package org.puente.events.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.puente.events.sql.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps records that are themselves at fault: their bytes, headers and the reason. */
public final class Quarantine {

  private static final Logger log = LoggerFactory.getLogger(Quarantine.class);

  private static final String ADD =
      """
      INSERT INTO quarantine
        (consumer_group, topic, partition, "offset", key, headers, value, reason)
      SELECT ?, * FROM unnest(
        ?::text[], ?::int[], ?::bigint[], ?::bytea[], ?::jsonb[], ?::bytea[], ?::text[])
      ON CONFLICT DO NOTHING
      RETURNING topic || '-' || partition || '@' || "offset" || ': ' || reason
      """;

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  public Quarantine(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A record and why it could not be taken in. */
  public record Arrival(ConsumerRecord<byte[], byte[]> raw, String reason) {}

  /** Joins the caller's transaction; a redelivered record is kept once. */
  public void add(String group, List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return;
    }
    Columns<Arrival> rows = new Columns<>(arrivals);
    List<String> kept =
        jdbc.query(
            ADD,
            (row, number) -> row.getString(1),
            group,
            rows.texts(arrival -> arrival.raw().topic()),
            rows.ints(arrival -> arrival.raw().partition()),
            rows.longs(arrival -> arrival.raw().offset()),
            rows.bytes(arrival -> arrival.raw().key()),
            rows.column("jsonb", this::headers),
            rows.bytes(arrival -> arrival.raw().value()),
            rows.texts(arrival -> storable(arrival.reason())));
    kept.forEach(place -> log.error("Quarantined for {}: {}", group, place));
  }

  private String headers(Arrival arrival) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : arrival.raw().headers()) {
      byte[] value = header.value();
      headers.put(storable(header.key()), value == null ? "" : storable(new String(value, UTF_8)));
    }
    return json.writeValueAsString(headers);
  }

  /** PostgreSQL's text holds no NUL; a record must not escape its quarantine by one. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
