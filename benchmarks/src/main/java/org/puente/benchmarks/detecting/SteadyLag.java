package org.puente.benchmarks.detecting;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.localstack.demo.Waiting;
import org.puente.localstack.stack.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hundred fall due each second for half a minute. How late each was noticed is read by looking
 * twenty times a second for what is committed, so it is up to 50 ms too high.
 */
final class SteadyLag {
  private static final int EACH_SECOND = 100;
  private static final int SECONDS = 30;
  private static final int ROWS = EACH_SECOND * SECONDS;
  private static final double AHEAD = 5;
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final double AT_MOST = 4 * SECONDS;

  /** By the key, on which the rows of one statement lie side by side. */
  private static final String NOTICED =
      """
      SELECT promise_id, extract(epoch FROM app_now() - threshold_at)::float8 AS lag FROM delay_watch
      WHERE promise_id BETWEEN ? AND ? AND programme_id = ? AND next_stage > 1
      """;

  private final Bed bed;
  private final Map<UUID, Double> lags = new HashMap<>();

  SteadyLag(Bed bed) {
    this.bed = bed;
  }

  Map<String, Double> measure() {
    UUID programme = UUID.randomUUID();
    try (Connection connection = bed.database(House.STABILIZATION_SCHEDULER).getConnection()) {
      Watches.insert(connection, programme, ROWS, AHEAD, 1.0 / EACH_SECOND);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    watch(programme);
    double[] sorted = lags.values().stream().mapToDouble(lag -> 1_000 * lag).sorted().toArray();
    var figures = new LinkedHashMap<String, Double>();
    figures.put("steadyP50Millis", sorted[ROWS / 2]);
    figures.put("steadyP99Millis", sorted[ROWS * 99 / 100]);
    figures.put("steadyMaxMillis", sorted[ROWS - 1]);
    return figures;
  }

  private void watch(UUID programme) {
    JdbcClient client = bed.client(House.STABILIZATION_SCHEDULER);
    UUID first = edge(client, "ASC", programme);
    UUID last = edge(client, "DESC", programme);
    Stopwatch watch = new Stopwatch();
    while (lags.size() < ROWS) {
      Waiting.pause(LOOK);
      client
          .sql(NOTICED)
          .params(Stream.of(first, last, programme).toList())
          .query(
              row -> {
                lags.putIfAbsent(row.getObject("promise_id", UUID.class), row.getDouble("lag"));
              });
      if (watch.seconds() > AT_MOST) {
        throw new IllegalStateException("%d of %d noticed".formatted(lags.size(), ROWS));
      }
    }
  }

  private static UUID edge(JdbcClient client, String order, UUID programme) {
    return client
        .sql(
            "SELECT promise_id FROM delay_watch WHERE programme_id = ? ORDER BY promise_id %s LIMIT 1"
                .formatted(order))
        .param(programme)
        .query(UUID.class)
        .single();
  }
}
