package org.puente.stabilization.surge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.puente.events.contract.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SurgeController {

  /** By watch_surge, which holds only what is held back. */
  private static final String HELD =
      """
      SELECT territory, urgency, count(*) AS held, min(held_until) AS next_at, max(held_until) AS last_at
      FROM delay_watch WHERE held_until IS NOT NULL
      GROUP BY territory, urgency
      ORDER BY territory, urgency DESC
      """;

  private final JdbcClient jdbc;

  SurgeController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Within the caller's scope; empty where nothing is held back. */
  @GetMapping("/api/v1/surge")
  @PreAuthorize(
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
          + " 'PROTECTION_FOCAL_POINT', 'PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'AUDITOR',"
          + " 'ADMINISTRATOR')")
  List<HeldBack> surge() {
    return jdbc.sql(HELD).query(SurgeController::heldBack).list();
  }

  private static HeldBack heldBack(ResultSet row, int number) throws SQLException {
    return new HeldBack(
        row.getString("territory"),
        Urgency.valueOf(row.getString("urgency")),
        row.getLong("held"),
        row.getObject("next_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_at", OffsetDateTime.class).toInstant());
  }
}
