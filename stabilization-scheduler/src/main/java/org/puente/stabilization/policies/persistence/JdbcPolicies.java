package org.puente.stabilization.policies.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.policies.Policy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPolicies implements Policies {

  private final JdbcClient jdbc;
  private final PolicyJson json = new PolicyJson();

  JdbcPolicies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Policy current() {
    return jdbc.sql(
            """
            SELECT version, active_from, reason, content FROM policy
            WHERE active_from <= app_now()
            ORDER BY version DESC
            LIMIT 1
            """)
        .query(this::policy)
        .single();
  }

  @Override
  public List<Policy> all() {
    return jdbc.sql(
            "SELECT version, active_from, reason, content FROM policy ORDER BY version DESC")
        .query(this::policy)
        .list();
  }

  private Policy policy(ResultSet row, int index) throws SQLException {
    String content = row.getString("content");
    return new Policy(
        row.getInt("version"),
        row.getObject("active_from", OffsetDateTime.class).toInstant(),
        row.getString("reason"),
        json.rules(content),
        json.support(content),
        json.cases(content));
  }
}
