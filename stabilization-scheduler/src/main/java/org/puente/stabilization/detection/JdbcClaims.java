package org.puente.stabilization.detection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClaims implements Claims {

  private final JdbcClient jdbc;
  private final String detecting;

  JdbcClaims(JdbcClient jdbc, DetectionSettings settings) {
    this.jdbc = jdbc;
    this.detecting = DetectionSql.detecting(settings.chunk());
  }

  @Override
  public int raise() {
    return jdbc.sql(detecting).query(Integer.class).single();
  }
}
