package org.puente.stabilization.detection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody on call wants to know of watches and tasks. */
@Component
class WatchMetrics implements MeterBinder {

  private static final List<String> STATES = List.of("OPEN", "ASSIGNED", "DONE", "CANCELLED");

  private final JdbcClient jdbc;
  private final Recent<Double> lag;
  private final Recent<Long> pending;
  private final Recent<Long> held;
  private final Recent<Map<String, Long>> tasks;

  WatchMetrics(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.lag = new Recent<>(this::readLag, 1);
    this.pending = new Recent<>(this::readPending, 30);
    this.held = new Recent<>(this::readHeld, 30);
    this.tasks = new Recent<>(this::readTasks, 30);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("puente.watch.lag", lag, Recent::get)
        .baseUnit("seconds")
        .description("How long the oldest due watch has been waiting to be detected")
        .register(registry);
    Gauge.builder("puente.watches.pending", pending, Recent::get)
        .description("Watches with a stage still to come")
        .register(registry);
    Gauge.builder("puente.watches.surge", held, Recent::get)
        .description("Watches that are overdue and held back, so that no team is buried")
        .register(registry);
    for (String state : STATES) {
      Gauge.builder("puente.tasks", tasks, counts -> counts.get().getOrDefault(state, 0L))
          .tag("state", state)
          .description("Tasks by state")
          .register(registry);
    }
  }

  private Double readLag() {
    return jdbc.sql(
            """
            SELECT coalesce(greatest(extract(epoch FROM app_now() - min(earliest.next_check_at)), 0), 0)
            FROM (VALUES ('HIGH'), ('MEDIUM'), ('LOW')) AS tier (urgency)
            CROSS JOIN LATERAL (
              SELECT w.next_check_at FROM delay_watch w
              WHERE w.urgency = tier.urgency AND w.next_check_at IS NOT NULL
              ORDER BY w.next_check_at LIMIT 1) earliest
            """)
        .query(Double.class)
        .single();
  }

  private Long readHeld() {
    return jdbc.sql("SELECT count(*) FROM delay_watch WHERE held_until IS NOT NULL")
        .query(Long.class)
        .single();
  }

  private Long readPending() {
    return jdbc.sql("SELECT count(*) FROM delay_watch WHERE next_check_at IS NOT NULL")
        .query(Long.class)
        .single();
  }

  private Map<String, Long> readTasks() {
    var counts = new HashMap<String, Long>();
    jdbc.sql("SELECT state, count(*) AS tasks FROM task GROUP BY state")
        .query(
            row -> {
              counts.put(row.getString("state"), row.getLong("tasks"));
            });
    return counts;
  }
}
