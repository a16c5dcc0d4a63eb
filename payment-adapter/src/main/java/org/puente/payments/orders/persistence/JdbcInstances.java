package org.puente.payments.orders.persistence;

import java.util.UUID;
import org.puente.payments.orders.Instances;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pulses by the database's real clock: a clock that tests and demos move must not kill anybody. */
public final class JdbcInstances implements Instances {

  private static final String PULSE =
      """
      WITH forgotten AS (
        DELETE FROM adapter_instance WHERE seen_at < clock_timestamp() - interval '1 day')
      INSERT INTO adapter_instance (id) VALUES (?)
      ON CONFLICT (id) DO UPDATE SET seen_at = clock_timestamp()
      """;

  private final JdbcTemplate jdbc;

  public JdbcInstances(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void pulse(UUID instance) {
    jdbc.update(PULSE, instance);
  }

  @Override
  public void leave(UUID instance) {
    jdbc.update("DELETE FROM adapter_instance WHERE id = ?", instance);
  }
}
