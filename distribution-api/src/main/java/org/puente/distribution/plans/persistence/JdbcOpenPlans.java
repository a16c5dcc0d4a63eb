package org.puente.distribution.plans.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.OpenPlans;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenPlans implements OpenPlans {

  private final JdbcTemplate jdbc;

  JdbcOpenPlans(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<UUID> released() {
    return jdbc.queryForList(
        "SELECT id FROM payment_plan WHERE state = 'RELEASED' ORDER BY id", UUID.class);
  }

  @Override
  public Optional<UUID> firstOpen(UUID planId, @Nullable UUID from) {
    return jdbc
        .queryForList(
            """
            SELECT id FROM transfer
             WHERE plan_id = ? AND id >= ?
               AND state NOT IN ('PAID', 'CANCELLED', 'REJECTED_BY_FSP', 'EXPIRED', 'REVERSED')
             ORDER BY id LIMIT 1
            """,
            UUID.class,
            planId,
            Keyset.orFirst(from))
        .stream()
        .findFirst();
  }
}
