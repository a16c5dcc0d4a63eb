package org.puente.distribution.partners.persistence;

import java.util.UUID;
import org.puente.distribution.partners.MissingReports;
import org.puente.distribution.partners.StoppedStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMissingReports implements MissingReports {

  private final JdbcClient jdbc;

  JdbcMissingReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int of(UUID plan) {
    return jdbc.sql("SELECT count(*)::int FROM missing_reports(:plan)")
        .param("plan", plan)
        .query(Integer.class)
        .single();
  }

  @Override
  public boolean stop(UUID plan, StoppedStep step) {
    return jdbc.sql("SELECT reports_stop(:plan, :step)")
        .param("plan", plan)
        .param("step", step.name())
        .query(Boolean.class)
        .single();
  }
}
