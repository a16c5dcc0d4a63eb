package org.puente.stabilization.detection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClaims implements Claims {

  private final JdbcClient jdbc;

  JdbcClaims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int raise(int atMost) {
    return jdbc.sql(DetectionSql.DETECT).param(atMost).query(Integer.class).single();
  }
}
