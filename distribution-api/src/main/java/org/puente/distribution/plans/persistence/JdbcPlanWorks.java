package org.puente.distribution.plans.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.PlanScope;
import org.puente.distribution.plans.PlanWorks;
import org.puente.distribution.plans.Refusal;
import org.puente.distribution.plans.Work;
import org.puente.events.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPlanWorks implements PlanWorks {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcPlanWorks(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void begin(UUID planId, Work work, Caller by) {
    jdbc.sql(
            """
            UPDATE payment_plan
               SET work = ?, work_for = ?::jsonb, work_total = NULL, work_done = 0, work_after = NULL, work_refusal = NULL
             WHERE id = ?
            """)
        .params(work.name(), json.writeValueAsString(by), planId)
        .update();
  }

  @Override
  public List<UUID> unfinished() {
    return jdbc.sql("SELECT id FROM payment_plan WHERE work IS NOT NULL ORDER BY id")
        .query(UUID.class)
        .list();
  }

  @Override
  public Optional<UUID> collecting(PlanScope scope) {
    return jdbc.sql(
            """
            SELECT id FROM payment_plan
             WHERE programme_id = ? AND cycle = ? AND territory = ? AND work = 'COLLECTING'
            """)
        .params(scope.programmeId(), scope.cycle(), scope.territory())
        .query(UUID.class)
        .optional();
  }

  @Override
  public Optional<Ongoing> find(UUID planId) {
    return ongoing("SELECT * FROM payment_plan WHERE id = ? AND work IS NOT NULL", planId);
  }

  @Override
  public Optional<Ongoing> hold(UUID planId) {
    return ongoing(
        "SELECT * FROM payment_plan WHERE id = ? AND work IS NOT NULL FOR SHARE", planId);
  }

  private Optional<Ongoing> ongoing(String sql, UUID planId) {
    return jdbc.sql(sql).param(planId).query(this::ongoing).optional();
  }

  @Override
  public void estimate(UUID planId, int total) {
    jdbc.sql("UPDATE payment_plan SET work_total = ? WHERE id = ?").params(total, planId).update();
  }

  @Override
  public void advance(UUID planId, UUID after, int added) {
    jdbc.sql("UPDATE payment_plan SET work_after = ?, work_done = work_done + ? WHERE id = ?")
        .params(after, added, planId)
        .update();
  }

  @Override
  public void end(UUID planId, @Nullable Refusal why) {
    jdbc.sql(
            """
            UPDATE payment_plan SET work = NULL, work_for = NULL, work_refusal = :why
             WHERE id = :plan AND work IS NOT NULL
            """)
        .param("why", why == null ? null : why.name())
        .param("plan", planId)
        .update();
  }

  private Ongoing ongoing(ResultSet row, int number) throws SQLException {
    return new Ongoing(
        Work.valueOf(row.getString("work")),
        json.readValue(row.getString("work_for"), Caller.class),
        row.getObject("work_total", Integer.class),
        row.getObject("work_after", UUID.class));
  }
}
