package org.puente.events.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.JdbcTemplate;

/** How much waits in the outbox, and for how long: what a person on call looks at first. */
final class OutboxBacklog implements MeterBinder {

  private final JdbcTemplate jdbc;

  OutboxBacklog(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("puente.outbox.rows", this, OutboxBacklog::rows)
        .description("Events that are committed and not yet published")
        .register(registry);
    Gauge.builder("puente.outbox.oldest", this, OutboxBacklog::oldestSeconds)
        .baseUnit("seconds")
        .description("Age of the oldest event that is not yet published")
        .register(registry);
  }

  double rows() {
    return number("SELECT count(*) FROM outbox");
  }

  double oldestSeconds() {
    return number(
        "SELECT coalesce(extract(epoch FROM clock_timestamp() - min(written_at)), 0) FROM outbox");
  }

  private double number(String sql) {
    Double value = jdbc.queryForObject(sql, Double.class);
    return value == null ? Double.NaN : value;
  }
}
